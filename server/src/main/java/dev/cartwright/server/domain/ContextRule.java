package dev.cartwright.server.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line's context has the keys that its item takes, those that it needs, and the values that they allow (decision 0030). */
final class ContextRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        List<ContextVariable> variables = line.item().context();
        if (variables == null) {
            return List.of();
        }
        Map<String, String> unknown = byName(line.line().getProvisioningContext());
        List<Breach> breaches = new ArrayList<>();
        for (ContextVariable variable : variables) {
            breaches.addAll(breaches(line, variable, unknown.remove(variable.name())));
        }
        unknown.keySet()
                .forEach(name -> breaches.addAll(
                        line.breach(member(name), FaultCode.CONTEXT_INVALID, "is no key that the item takes")));
        return breaches;
    }

    private static List<Breach> breaches(JudgedLine line, ContextVariable variable, @Nullable String value) {
        String member = member(variable.name());
        if (value == null) {
            return variable.required()
                    ? line.breach(member, missing(variable.name()), "is missing; the item needs it")
                    : List.of();
        }
        return variable.allows(value)
                ? List.of()
                : line.breach(member, invalid(variable.name()), "must be one of " + variable.offered());
    }

    private static FaultCode missing(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "scope" -> FaultCode.SCOPE_MISSING;
            case "entitlementid" -> FaultCode.ENTITLEMENT_ID_MISSING;
            case "subscriptionid" -> FaultCode.AZURE_PLAN_ID_MISSING;
            default -> FaultCode.CONTEXT_INVALID;
        };
    }

    private static FaultCode invalid(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "scope" -> FaultCode.SCOPE_INVALID;
            case "entitlementid" -> FaultCode.ENTITLEMENT_ID_INVALID;
            case "subscriptionid" -> FaultCode.AZURE_PLAN_ID_INVALID;
            default -> FaultCode.CONTEXT_INVALID;
        };
    }

    private static Map<String, String> byName(@Nullable Map<String, String> context) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (context != null) {
            byName.putAll(context);
        }
        return byName;
    }

    private static String member(String name) {
        return "/provisioningContext/" + name.replace("~", "~0").replace("/", "~1");
    }
}
