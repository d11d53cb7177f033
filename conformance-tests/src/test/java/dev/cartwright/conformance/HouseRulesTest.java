package dev.cartwright.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Yaml;
import dev.cartwright.conformance.run.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may depend on what, and what may stand in no program. */
class HouseRulesTest {

    private static final String ROOT = "dev.cartwright.conformance";
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheReferencePackageTouchesOurServerAndClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cartwright.server..", "dev.cartwright.client..")
                .check(KIT);
    }

    @Test
    void onlyTheJunitPackageKnowsJunit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..")
                .check(KIT);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void theWireKnowsNothingOfTheOthers() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".wire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".wire..", "java..", "javax.net..", "org.jspecify..")
                .check(KIT);
    }

    @Test
    void noDocumentedIdOrItemStandsInAProgram() {
        Set<String> documented = Kit.bundled().suite().cases().stream()
                .flatMap(testCase -> testCase.bindings().stream())
                .map(entry -> entry.getValue())
                .map(Binding::documented)
                .filter(value -> value.length() > 5)
                .collect(Collectors.toSet());
        List<Path> sources = sources();

        assertThat(documented).hasSizeGreaterThan(10);
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources)
                .allSatisfy(source -> assertThat(documented)
                        .noneMatch(value -> Yaml.text(source).contains(value)));
    }

    private static List<Path> sources() {
        return Stream.of("server", "client", "conformance-tests")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(HouseRulesTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
