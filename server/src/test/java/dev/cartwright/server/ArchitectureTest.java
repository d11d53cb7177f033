package dev.cartwright.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.cartwright.server";

    /** A GUID, or an id of the catalogue: twelve capitals and digits, the SKU, twelve more. */
    private static final Pattern DOCUMENTED_ID = Pattern.compile(
            "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|[0-9A-Z]{12}:\\d{4}|MS-AZR");

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    private void holds(ArchRule rule) {
        rule.check(code);
    }

    @Test
    void theDomainKnowsNobodyOfOursButTheModels() {
        holds(noClasses()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, in("store"), in("identity"), in("http"), in("endpoints"), in("generated")));
    }

    @Test
    void theDomainKnowsNeitherHttpNorSqlNorJson() {
        holds(noClasses()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..", "java.sql..", "javax.sql..", "com.fasterxml..", "org.eclipse.."));
    }

    @Test
    void onlyTheHttpPackageKnowsJaxRs() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(in("http"), in("generated"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..", in("generated")));
    }

    @Test
    void onlyWhatAnswersRequestsKnowsJetty() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, in("http"), in("endpoints"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty.."));
    }

    @Test
    void onlyTheIdentityPackageKnowsHowTokensAreMade() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(in("identity"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds.."));
    }

    @Test
    void onlyTheStoreKnowsSql() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(in("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "com.zaxxer.."));
    }

    @Test
    void packagesGoFromTheGroundUp() {
        holds(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        holds(noClasses()
                .that()
                .resideInAnyPackage(in("store"), in("identity"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, in("http"), in("endpoints")));
        holds(noClasses()
                .that()
                .resideInAPackage(in("store"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("identity")));
        holds(noClasses()
                .that()
                .resideInAPackage(in("http"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, in("store"), in("endpoints")));
        holds(noClasses()
                .that()
                .resideInAPackage(in("endpoints"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, in("store")));
    }

    @Test
    void whatIsNotToBeExtendedIsFinal() {
        holds(classes()
                .that()
                .resideOutsideOfPackages(in("model"), in("generated"))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void noDocumentedIdOccursInTheSources() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                DOCUMENTED_ID
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(id -> found.add(file + ": " + id.group()));
            }
        }

        assertThat(found).isEmpty();
    }
}
