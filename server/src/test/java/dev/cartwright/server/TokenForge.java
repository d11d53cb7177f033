package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.store.Database;
import dev.cartwright.server.store.StoreUrl;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes tokens of any kind, with the very key that a server signs with or with another; knows no library for tokens but for keys. */
final class TokenForge {
    static final String TENANT_A = "aaaaaaaa-0000-4000-8000-000000000001";
    static final String CLIENT_A = "aaaaaaaa-0000-4000-8000-00000000000a";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    final ECKey key;
    private final Instant now;

    private TokenForge(ECKey key, Instant now) {
        this.key = key;
        this.now = now;
    }

    static TokenForge withFreshKey(Instant now) {
        try {
            return new TokenForge(
                    new ECKeyGenerator(Curve.P_256).keyID("forged").generate(), now);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts the key into a store, so that the server which is started on that will sign with it. */
    String seededStore(Path directory) {
        String store = "jdbc:sqlite:" + directory.resolve("seeded.db");
        try (Database database = Database.open(new StoreUrl(store), JSON)) {
            database.write(stores -> {
                stores.signingKeys()
                        .save(new StoredKey(key.getKeyID(), key.toJSONString(), now.atOffset(ZoneOffset.UTC)));
                return key;
            });
        }
        return store;
    }

    /** The header of a good token with these changes: name, value, name, value …; a null takes the member away. */
    String header(Object... changes) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
        return changed(header, changes);
    }

    /** The claims of a good App-only token of partner A, with changes as above. */
    String claims(Object... changes) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "urn:cartwright:" + TENANT_A);
        claims.put("aud", "https://graph.windows.net");
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 3_600);
        claims.put("tid", TENANT_A);
        claims.put("appid", CLIENT_A);
        claims.put("sub", CLIENT_A);
        return changed(claims, changes);
    }

    private static String changed(Map<String, Object> members, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                members.remove((String) changes[i]);
            } else {
                members.put((String) changes[i], changes[i + 1]);
            }
        }
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String good() {
        return signed(header(), claims());
    }

    /** Signed with ES256, whatever the header says. */
    String signed(String header, String claims) {
        String input = base64(header) + "." + base64(claims);
        return input + "." + base64(signature(input));
    }

    /** The same texts with any signature. */
    static String withSignature(String header, String claims, byte[] signature) {
        return base64(header) + "." + base64(claims) + "." + base64(signature);
    }

    byte[] signature(String input) {
        return signature("SHA256withECDSAinP1363Format", input);
    }

    byte[] signature(String algorithm, String input) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.toECPrivateKey());
            signature.update(input.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    static List<String> parts(String token) {
        return Arrays.asList(token.split("\\.", -1));
    }
}
