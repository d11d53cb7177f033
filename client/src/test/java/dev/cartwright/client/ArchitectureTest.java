package dev.cartwright.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the client's packages may know, and what its users see. */
final class ArchitectureTest {
    private static final String OURS = "dev.cartwright.client";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);

    /** The generated code's, and that of the JDK's Future. */
    private static final Set<String> SIGNATURES_OF_OTHERS = Set.of("invokeAPI", "cancel");

    @Test
    void theClientKnowsNeitherServerNorKit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cartwright.server..", "dev.cartwright.conformance..")
                .check(CLASSES);
    }

    @Test
    void publicTypesAreTheFacadeItsOptionsTheCredentialAndTheErrors() {
        Set<String> published = CLASSES.stream()
                .filter(type -> type.getPackageName().equals(OURS))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(published)
                .containsExactly(
                        "AccessDeniedException",
                        "AccessToken",
                        "CallOptions",
                        "CartById",
                        "Carts",
                        "ChangedException",
                        "ConflictException",
                        "Credential",
                        "CredentialException",
                        "CustomerById",
                        "Customers",
                        "ErrorCodes",
                        "LineErrorCodes",
                        "NotFoundException",
                        "OrderById",
                        "Orders",
                        "PartnerCenter",
                        "PartnerCenterBuilder",
                        "PartnerCenterException",
                        "RefusedException",
                        "Response",
                        "RetryPolicy",
                        "ServiceFailedException",
                        "ThrottledException",
                        "UnreachableException",
                        "UnreadableException");
    }

    @Test
    void publicMembersShowOnlyTheJdkTheModelsAndEachOther() {
        classes()
                .that(describe(
                        "are public types of ours",
                        type -> type.getPackageName().equals(OURS)
                                && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should(showOnlyPublicTypes())
                .check(CLASSES);
    }

    @Test
    void aModelIsMadeEmptySoThatNoNewMemberChangesHow() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(OURS + ".model")
                .and()
                .arePublic()
                .should()
                .haveRawParameterTypes(new Class<?>[0])
                .check(CLASSES);
    }

    @Test
    void noMethodButAPrivateOneTakesABoolean() {
        codeUnits()
                .that(describe(
                        "are written by hand for others to call",
                        unit -> unit.getOwner().getPackageName().equals(OURS)
                                && !unit.getModifiers().contains(JavaModifier.PRIVATE)
                                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !SIGNATURES_OF_OTHERS.contains(unit.getName())))
                .should(takeNoBoolean())
                .check(CLASSES);
    }

    private static ArchCondition<JavaCodeUnit> takeNoBoolean() {
        return new ArchCondition<>("take no boolean: two methods or an enum say what is meant") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class))) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes a boolean"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> showOnlyPublicTypes() {
        return new ArchCondition<>("show only the JDK, the models and public types of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(member -> shown(member).anyMatch(ArchitectureTest::isHidden))
                        .forEach(member ->
                                events.add(SimpleConditionEvent.violated(member, member.getFullName() + " leaks")));
            }
        };
    }

    private static Stream<JavaClass> shown(JavaMember member) {
        Stream<JavaType> types = member instanceof JavaCodeUnit unit
                ? Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                : Stream.of(((JavaField) member).getType());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static boolean isHidden(JavaClass type) {
        String home = type.getPackageName();
        boolean visible = type.isPrimitive()
                || home.startsWith("java.")
                || home.equals(OURS + ".model")
                || (home.equals(OURS) && type.getModifiers().contains(JavaModifier.PUBLIC));
        return !visible && !type.isArray();
    }
}
