package dev.cartwright.server.endpoints;

import java.util.List;
import org.eclipse.jetty.util.Fields;

/** The fields of a request for a token. */
record TokenForm(Fields fields) {

    /** @throws OAuthException when a field is given twice, even one that nobody reads */
    TokenForm {
        for (Fields.Field field : fields) {
            if (field.hasMultipleValues()) {
                throw OAuthException.invalidRequest("A field is given twice; each may be given once.");
            }
        }
    }

    /** An empty field counts as missing. */
    String required(String name) {
        List<String> values = fields.getValuesOrEmpty(name);
        if (values.isEmpty() || values.get(0).isEmpty()) {
            throw OAuthException.invalidRequest("The field " + name + " is missing.");
        }
        return values.get(0);
    }
}
