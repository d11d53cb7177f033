package dev.cartwright.server;

import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.domain.CatalogItem;
import dev.cartwright.server.domain.ContextVariable;
import dev.cartwright.server.domain.Failure;
import dev.cartwright.server.domain.Promotion;
import dev.cartwright.server.domain.Term;
import dev.cartwright.server.http.Contract;
import dev.cartwright.server.http.Form;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a catalogue's texts against the contract's members that they will stand in: what is sold must be possible to ask for and to answer. */
final class CatalogCheck {
    private static final String SCHEMAS = "/components/schemas/";

    private final Contract contract;

    private CatalogCheck(Contract contract) {
        this.contract = contract;
    }

    /**
     * Looks at the caller's own catalogue; a test has looked at the built-in one.
     *
     * @throws ConfigurationException naming the item, what of it is wrong, and what is right
     */
    static void check(Setup setup, Contract contract) {
        setup.config().catalog().ifPresent(file -> {
            try {
                check(setup.catalog(), contract);
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                        "--catalog: " + file + ": " + e.getMessage() + "; correct the file", e);
            }
        });
    }

    /** @throws IllegalArgumentException as {@link #check(Setup, Contract)}, without the file */
    static void check(Catalog catalog, Contract contract) {
        new CatalogCheck(contract).check(catalog);
    }

    private void check(Catalog catalog) {
        Form id = form("CatalogItemId");
        Form name = form("CartLineItem/properties/friendlyName");
        Form duration = form("TermDuration");
        Form promotionId = form("CartLineItem/properties/promotionId");
        Form contextValue = form("ProvisioningContext/additionalProperties");
        for (CatalogItem item : catalog.items()) {
            Owner owner = new Owner("the item " + item.id());
            owner.check("id", item.id(), id);
            owner.check("name", item.name(), name);
            for (Term term : listed(item.terms())) {
                owner.check("term", term.duration(), duration);
            }
            for (Promotion promotion : listed(item.promotions())) {
                owner.check("promotion", promotion.id(), promotionId);
                listed(promotion.terms()).forEach(term -> owner.check("promotion's term", term, duration));
            }
            for (ContextVariable variable : listed(item.context())) {
                listed(variable.values())
                        .forEach(value ->
                                owner.check("value of the context variable " + variable.name(), value, contextValue));
            }
            Failure failure = item.fails();
            if (failure != null) {
                owner.check("fails.description", failure.description(), description(failure));
            }
        }
    }

    private Form description(Failure failure) {
        if (failure.at() == Failure.Stage.LINE) {
            return form("CartError/properties/errorDescription");
        }
        return form(failure.status() == null ? "OrderError/properties/description" : "ApiFault/properties/description");
    }

    private Form form(String place) {
        return contract.form(SCHEMAS + place);
    }

    private static <T> List<T> listed(@Nullable List<T> elements) {
        return Objects.requireNonNullElse(elements, List.of());
    }

    private record Owner(String name) {

        void check(String member, @Nullable String text, Form form) {
            if (text != null) {
                form.fault(text).ifPresent(fault -> {
                    throw new IllegalArgumentException(name + ": its " + member + " " + fault);
                });
            }
        }
    }
}
