package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No public type of the client prints a secret. */
final class PrintedTypesTest extends ProviderTest {
    private static final String PLANTED = PlantedSecretsTest.SECRET;

    private final Overheard overheard = new Overheard();

    @AfterEach
    void end() {
        overheard.close();
        provider.close();
    }

    @Test
    void everyPublicTypePrintsNothingOfIt() {
        List<Object> objects = new ArrayList<>();
        server.answers(200, STORED);
        for (int status : new int[] {400, 401, 404, 409, 412, 429, 500}) {
            server.answers(status, "{\"description\":\"" + PLANTED + "\"}");
        }
        server.answers(200, PLANTED);
        // More often than client and JDK together ask.
        for (int i = 0; i < 12; i++) {
            server.cuts();
        }
        PartnerCenterBuilder builder = client().credential(Credential.fixedToken(PLANTED));
        try (PartnerCenter once = builder.build();
                PartnerCenter unknown = with(ProviderCredential.appOnly(provider.uri(), "client", PLANTED, time))) {
            provider.answers(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + PLANTED + "\"}");
            CartById cart = cartOf(once);
            Customers customers = once.customers();
            objects.addAll(List.of(builder, once, customers, customers.byId(CUSTOMER)));
            objects.addAll(List.of(cart, customers.byId(CUSTOMER).carts()));
            objects.addAll(List.of(
                    customers.byId(CUSTOMER).orders(),
                    customers.byId(CUSTOMER).orders().byId(ORDER)));
            objects.addAll(List.of(CallOptions.none(), RetryPolicy.standard(), new AccessToken(PLANTED, Instant.MAX)));
            objects.add(cart.getWithResponse());
            for (int failure = 0; failure < 9; failure++) {
                objects.add(catchThrowable(cart::get));
            }
            objects.add(catchThrowable(() -> cartOf(unknown).get()));
        }

        objects.forEach(overheard::print);

        assertThat(overheard.readable(PLANTED)).isEmpty();
        assertThat(objects.stream().map(Object::getClass).map(Class::getName).collect(Collectors.toSet()))
                .isEqualTo(concretePublicTypes());
    }

    private static Set<String> concretePublicTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.cartwright.client").stream()
                        .filter(type -> type.getPackageName().equals("dev.cartwright.client"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        // Classes of constants have no instances that could print anything.
                        .filter(type -> type.getAllMethods().stream()
                                .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
                                .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
