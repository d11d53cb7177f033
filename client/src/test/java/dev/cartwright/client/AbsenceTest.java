package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is absent is an empty Optional that is answered: nobody who calls the client, the models apart, meets a null or passes one. */
final class AbsenceTest {
    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    @Test
    void publicMembersTakeNoOptionalAndNeitherTakeNorGiveNull() {
        List<Class<?>> types = publicTypes();

        assertThat(types).contains(PartnerCenter.class, Response.class, RefusedException.class);
        assertThat(types).flatExtracting(AbsenceTest::lapses).isEmpty();
    }

    @Test
    void everyPackageThatIsSeenIsNullMarked() {
        assertThat(List.of(PartnerCenter.class, dev.cartwright.client.model.Cart.class))
                .extracting(type -> (AnnotatedElement) type.getPackage())
                .allSatisfy(home ->
                        assertThat(home.isAnnotationPresent(NullMarked.class)).isTrue());
    }

    @Test
    void aNullThatIsTakenGivenOrHeldAndAnOptionalThatIsTakenAreNoticed() {
        assertThat(lapses(Lapses.class))
                .extracting(member -> member.replaceAll(".*\\b(\\w+)\\(.*", "$1"))
                .containsExactlyInAnyOrder("takesNull", "givesNull", "givesAListOfNulls", "takesAnOptional");
    }

    /** As nobody should write it. */
    @SuppressWarnings("unused")
    private static final class Lapses {
        public void takesNull(@Nullable String value) {}

        public @Nullable String givesNull() {
            return null;
        }

        public List<@Nullable String> givesAListOfNulls() {
            return List.of();
        }

        public void takesAnOptional(Optional<String> value) {}

        public Optional<String> answersAnOptional() {
            return Optional.empty();
        }

        @Nullable
        String isNobodysBusiness(@Nullable String value) {
            return value;
        }
    }

    private static List<Class<?>> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(PartnerCenter.class.getPackageName())
                        .stream()
                        .filter(type -> type.getPackageName().equals(PartnerCenter.class.getPackageName()))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<String> lapses(Class<?> type) {
        return Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Stream::of)
                .filter(member -> Modifier.isPublic(((Member) member).getModifiers()) && !member.isSynthetic())
                // What Object and Record declare themselves.
                .filter(member -> !member.getName().equals("equals"))
                .filter(AbsenceTest::isLapse)
                .map(Executable::toString)
                .toList();
    }

    private static boolean isLapse(Executable member) {
        boolean nullTaken = Stream.of(member.getAnnotatedParameterTypes()).anyMatch(AbsenceTest::isNullable);
        boolean nullGiven = member instanceof Method method && isNullable(method.getAnnotatedReturnType());
        boolean optionalTaken =
                Stream.of(member.getParameterTypes()).map(Class::getName).anyMatch(OPTIONALS::contains);
        return nullTaken || nullGiven || optionalTaken;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || (type instanceof AnnotatedParameterizedType generic
                        && Stream.of(generic.getAnnotatedActualTypeArguments()).anyMatch(AbsenceTest::isNullable));
    }
}
