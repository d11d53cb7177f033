package dev.cartwright.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for each generated model. */
final class ModelsTest {
    private static final String MODELS = "dev.cartwright.client.model";

    private final ContractFile contract = new ContractFile();

    @Test
    void exactlyTheMembersThatTheContractDoesNotRequireMayBeNull() throws ClassNotFoundException {
        List<String> wrong = new ArrayList<>();
        int members = 0;

        for (Map.Entry<String, JsonNode> schema : contract.schemas()) {
            JsonNode properties = schema.getValue().path("properties");
            for (String member : (Iterable<String>) properties::fieldNames) {
                boolean required = contract.requires(schema.getValue(), member);
                for (AnnotatedType place : places(Class.forName(MODELS + "." + schema.getKey()), member)) {
                    members++;
                    if (place.isAnnotationPresent(Nullable.class) == required) {
                        wrong.add(schema.getKey() + "." + member);
                    }
                }
            }
        }

        assertThat(Cart.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
        assertThat(wrong).isEmpty();
        assertThat(members).isGreaterThan(300);
    }

    @Test
    void exactlyTheReadOnlyMembersOfTheContractAreTheServices() throws ClassNotFoundException {
        ReadOnlyMembers readOnly = new WireFormat().readOnly();
        Set<String> inContract = new TreeSet<>();
        Set<String> inModels = new TreeSet<>();

        for (Map.Entry<String, JsonNode> schema : contract.schemas()) {
            for (Map.Entry<String, JsonNode> member :
                    schema.getValue().path("properties").properties()) {
                if (member.getValue().path("readOnly").asBoolean()) {
                    inContract.add(schema.getKey() + "." + member.getKey());
                }
            }
            if (schema.getValue().has("properties")) {
                readOnly.of(Class.forName(MODELS + "." + schema.getKey()))
                        .forEach(member -> inModels.add(schema.getKey() + "." + member));
            }
        }

        assertThat(inModels).isEqualTo(inContract).hasSizeGreaterThan(20);
    }

    @Test
    void exactlyTheBodiesOfRequestsAreSent() throws ClassNotFoundException {
        Set<Class<?>> sent = new HashSet<>();

        for (String schema : contract.requests()) {
            sent.add(Class.forName(MODELS + "." + schema));
        }

        assertThat(ReadOnlyMembers.SENT).isEqualTo(sent);
    }

    @Test
    void noEnumOfTheContractIsClosed() {
        assertThat(new ClassFileImporter().importPackages(MODELS)).noneMatch(JavaClass::isEnum);
    }

    /** Whatever is published stays. */
    @Test
    void modelsPublishTheirMembersOnlyAndAreNotExtended() {
        ArchRule nothingMore = classes()
                .that()
                .resideInAPackage(MODELS)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould(new ArchCondition<>("have no public text") {
                    @Override
                    public void check(JavaClass model, ConditionEvents events) {
                        model.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                                .forEach(
                                        field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                    }
                });

        nothingMore.check(new ClassFileImporter().importPackages(MODELS));
    }

    @Test
    void modelsThatDifferInAnUnknownMemberAreNotEqual() {
        CartLineItem red = new CartLineItem().quantity(1);
        CartLineItem alsoRed = new CartLineItem().quantity(1);
        red.unknownMembers().put("shade", "red");
        alsoRed.unknownMembers().put("shade", "red");

        assertThat(red).isEqualTo(alsoRed).hasSameHashCodeAs(alsoRed);
        assertThat(red).isNotEqualTo(new CartLineItem().quantity(1));
        assertThat(red.toString()).contains("unknownMembers: {shade=red}");
    }

    /** Where the member is taken and given. */
    private static List<AnnotatedType> places(Class<?> model, String member) {
        String end = member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        List<AnnotatedType> places = new ArrayList<>();
        for (Method method : model.getDeclaredMethods()) {
            if (method.getName().equals("get" + end)) {
                places.add(method.getAnnotatedReturnType());
            } else if (List.of("set" + end, member).contains(method.getName())) {
                places.add(method.getAnnotatedParameterTypes()[0]);
            }
        }
        return places;
    }
}
