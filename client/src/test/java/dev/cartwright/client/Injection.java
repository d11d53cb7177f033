package dev.cartwright.client;

import jakarta.inject.Singleton;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** A program that has HK2 make a proxy, as a Jersey server does for each {@code @Context} of a resource: run by {@link RunningJarsTest}. */
public final class Injection {
    private Injection() {}

    /** What is proxied. */
    public static class Headers {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        ServiceLocator locator = ServiceLocatorUtilities.createAndPopulateServiceLocator();
        ServiceLocatorUtilities.bind(locator, new AbstractBinder() {
            @Override
            protected void configure() {
                bindAsContract(Headers.class).in(Singleton.class).proxy(true);
            }
        });
        System.out.println("proxied " + (locator.getService(Headers.class).getClass() != Headers.class));
    }
}
