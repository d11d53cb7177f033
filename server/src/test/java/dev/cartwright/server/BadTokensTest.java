package dev.cartwright.server;

import static dev.cartwright.server.TokenForge.base64;
import static dev.cartwright.server.TokenForge.parts;
import static dev.cartwright.server.TokenForge.withSignature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to be a bad token; the forger has the server's own key, so that each is bad in one way only. */
class BadTokensTest {
    private static final String CART = RunningServer.CARTS + "/00000000-0000-4000-8000-000000000000";
    private static final String OTHER_TENANT = "bbbbbbbb-0000-4000-8000-000000000001";
    private static final String OTHER_CLIENT = "bbbbbbbb-0000-4000-8000-00000000000b";
    private static final int FEWEST = 40;

    private static final AdjustableClock CLOCK = new AdjustableClock();
    private static final long NOW = CLOCK.instant().getEpochSecond();
    private static final TokenForge OURS = TokenForge.withFreshKey(CLOCK.instant());
    private static final TokenForge THEIRS = TokenForge.withFreshKey(CLOCK.instant());
    private static final String GOOD = OURS.good();

    @TempDir
    static Path directory;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(RunningServer.config().withStore(OURS.seededStore(directory)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Behind a good one on the same connection: what the server remembers of that must not help. */
    private static Answer ask(String token) {
        try (RawConnection connection = server.connect()) {
            connection.send(request(GOOD));
            connection.answer().isRefused(404, 800008);
            connection.send(request(token));
            return connection.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] request(String token) {
        return ("GET " + CART + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n").getBytes(UTF_8);
    }

    private static String inOtherCasing(String text) {
        return text.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The control of every group: what differs from the bad ones in nothing but the fault is accepted. */
    @AfterEach
    void aGoodTokenIsAccepted() {
        ask(OURS.good()).isRefused(404, 800008);
    }

    static Stream<Arguments> form() {
        String good = GOOD;
        List<String> parts = parts(good);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no token", "");
        bad.put("no dot", good.replace(".", ""));
        bad.put("one dot", parts.get(0) + "." + parts.get(1));
        bad.put("three dots", good + ".");
        bad.put("four dots, as an encrypted one", good + "." + parts.get(1) + "." + parts.get(2));
        bad.put("no header", "." + parts.get(1) + "." + parts.get(2));
        bad.put("no claims", parts.get(0) + ".." + parts.get(2));
        bad.put("no signature", parts.get(0) + "." + parts.get(1) + ".");
        bad.put("truncated", good.substring(0, good.length() - 1));
        bad.put("a character too many", good + "A");
        bad.put("padding after the signature", good + "==");
        bad.put("padding after the header", parts.get(0) + "==." + parts.get(1) + "." + parts.get(2));
        bad.put("a blank inside", parts.get(0) + ". " + parts.get(1) + "." + parts.get(2));
        bad.put("a tab inside", parts.get(0) + ".\t" + parts.get(1) + "." + parts.get(2));
        bad.put("a letter outside ASCII", good + "\u00e9");
        bad.put("a letter that looks like A", good.replaceFirst("[A-Za-z]$", "\u0410"));
        bad.put("the alphabet of plain Base64", plainBase64());
        bad.put("a signature in another casing", parts.get(0) + "." + parts.get(1) + "." + inOtherCasing(parts.get(2)));
        bad.put("two tokens", good + "," + good);
        bad.put("quoted", "\"" + good + "\"");
        bad.put("longer than allowed", OURS.signed(OURS.header(), OURS.claims("filler", "x".repeat(4_700))));
        bad.put("claims that are no JSON", OURS.signed(OURS.header(), "claims"));
        bad.put("claims that are a list", OURS.signed(OURS.header(), "[" + OURS.claims() + "]"));
        bad.put("claims with something after them", OURS.signed(OURS.header(), OURS.claims() + "{}"));
        bad.put("a header that is no JSON", OURS.signed("header", OURS.claims()));
        bad.put("a header that is a list", OURS.signed("[" + OURS.header() + "]", OURS.claims()));
        return arguments(bad);
    }

    /** One whose signature has a letter that the two alphabets spell differently. */
    private static String plainBase64() {
        while (true) {
            String token = OURS.good();
            String signature = parts(token).get(2);
            if (signature.matches(".*[-_].*")) {
                return token.substring(0, token.length() - signature.length())
                        + signature.replace('-', '+').replace('_', '/');
            }
        }
    }

    static Stream<Arguments> signature() throws JOSEException {
        String good = OURS.good();
        List<String> parts = parts(good);
        String input = parts.get(0) + "." + parts.get(1);
        byte[] signature = Base64.getUrlDecoder().decode(parts.get(2));
        byte[] order = unsigned(OURS.key.toECPublicKey().getParams().getOrder());
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("another key under our key's id", THEIRS.signed(OURS.header(), OURS.claims()));
        bad.put("zeros", withSignature(OURS.header(), OURS.claims(), new byte[64]));
        bad.put("r is zero", withSignature(OURS.header(), OURS.claims(), joined(new byte[32], half(signature, 1))));
        bad.put("s is zero", withSignature(OURS.header(), OURS.claims(), joined(half(signature, 0), new byte[32])));
        bad.put("r and s are the order", withSignature(OURS.header(), OURS.claims(), joined(order, order)));
        bad.put("in DER", withSignature(OURS.header(), OURS.claims(), OURS.signature("SHA256withECDSA", input)));
        bad.put("of SHA-512", input + "." + base64(OURS.signature("SHA512withECDSAinP1363Format", input)));
        bad.put(
                "of another token",
                input + "."
                        + parts(OURS.signed(OURS.header(), OURS.claims("x", 1))).get(2));
        bad.put(
                "of other claims",
                parts.get(0) + "." + base64(OURS.claims("appid", OTHER_CLIENT)) + "." + parts.get(2));
        bad.put("of another header", base64(OURS.header("x", 1)) + "." + parts.get(1) + "." + parts.get(2));
        bad.put("of the claims alone", input + "." + base64(OURS.signature(parts.get(1))));
        bad.put("in another spelling", input + "." + respelt(parts.get(2)));
        return arguments(bad);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    }

    private static byte[] half(byte[] signature, int index) {
        return Arrays.copyOfRange(signature, 32 * index, 32 * (index + 1));
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    /** 64 bytes leave four bits of the last letter unused. */
    private static String respelt(String signature) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(signature.charAt(signature.length() - 1));
        return signature.substring(0, signature.length() - 1) + letters.charAt(last + 1);
    }

    static Stream<Arguments> algorithm() throws GeneralSecurityException, JOSEException {
        Map<String, String> bad = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            bad.put(none + ", unsigned", base64(OURS.header("alg", none)) + "." + base64(OURS.claims()) + ".");
            bad.put(none + ", signed", OURS.signed(OURS.header("alg", none), OURS.claims()));
        }
        byte[] publicKey = OURS.key.toECPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        bad.put("HS256 with the public key's bytes", hs256(publicKey));
        bad.put("HS256 with the public key in PEM", hs256(pem.getBytes(UTF_8)));
        bad.put(
                "HS256 with the public JWK",
                hs256(OURS.key.toPublicJWK().toJSONString().getBytes(UTF_8)));
        bad.put("HS256 with a zero", hs256(new byte[1]));
        bad.put("RS256 with a key of theirs", rs256());
        for (Object wrong : List.of("ES384", "ES512", "ES256K", "PS256", "EdDSA", "es256", "", 256, List.of("ES256"))) {
            bad.put("algorithm " + wrong, OURS.signed(OURS.header("alg", wrong), OURS.claims()));
        }
        bad.put("no algorithm", OURS.signed(OURS.header("alg", null), OURS.claims()));
        bad.put("two algorithms", OURS.signed(OURS.header().replace("{", "{\"alg\":\"none\","), OURS.claims()));
        return arguments(bad);
    }

    private static String hs256(byte[] secret) throws GeneralSecurityException {
        String input = base64(OURS.header("alg", "HS256")) + "." + base64(OURS.claims());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return input + "." + base64(mac.doFinal(input.getBytes(UTF_8)));
    }

    private static String rs256() throws GeneralSecurityException {
        String input = base64(OURS.header("alg", "RS256")) + "." + base64(OURS.claims());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update(input.getBytes(UTF_8));
        return input + "." + base64(signature.sign());
    }

    static Stream<Arguments> header() {
        Map<String, Object> theirKey = THEIRS.key.toPublicJWK().toJSONObject();
        Map<String, String> bad = new LinkedHashMap<>();
        for (Object kid : List.of(
                "unknown",
                "",
                "FORGED",
                "../../../../dev/null",
                "forged' or '1'='1",
                "forged\u0000",
                "k".repeat(2_000),
                1,
                List.of("forged"))) {
            String name = kid.toString();
            bad.put(
                    "key id " + name.substring(0, Math.min(40, name.length())),
                    OURS.signed(OURS.header("kid", kid), OURS.claims()));
        }
        bad.put("no key id", OURS.signed(OURS.header("kid", null), OURS.claims()));
        bad.put("their key in jwk", THEIRS.signed(OURS.header("jwk", theirKey), OURS.claims()));
        bad.put("their key in jwk alone", THEIRS.signed(OURS.header("jwk", theirKey, "kid", "theirs"), OURS.claims()));
        bad.put("their keys at jku", THEIRS.signed(OURS.header("jku", "http://127.0.0.1:9/keys"), OURS.claims()));
        bad.put("their keys at x5u", THEIRS.signed(OURS.header("x5u", "http://127.0.0.1:9/keys"), OURS.claims()));
        bad.put("their certificate in x5c", THEIRS.signed(OURS.header("x5c", List.of("AAAA")), OURS.claims()));
        bad.put("crit of something unknown", OURS.signed(OURS.header("crit", List.of("x"), "x", 1), OURS.claims()));
        bad.put("crit of a claim", OURS.signed(OURS.header("crit", List.of("exp")), OURS.claims()));
        bad.put("crit of nothing", OURS.signed(OURS.header("crit", List.of()), OURS.claims()));
        bad.put("claims not in Base64", OURS.signed(OURS.header("crit", List.of("b64"), "b64", false), OURS.claims()));
        for (Object type : List.of("JWE", "dpop+jwt", "logout+jwt", "secevent+jwt", "text/plain", 1)) {
            bad.put("type " + type, OURS.signed(OURS.header("typ", type), OURS.claims()));
        }
        return arguments(bad);
    }

    static Stream<Arguments> claims() {
        Map<String, String> bad = new LinkedHashMap<>();
        for (String missing : List.of("iss", "aud", "iat", "exp", "appid")) {
            bad.put("no " + missing, OURS.signed(OURS.header(), OURS.claims(missing, null)));
        }
        bad.put("a header that is null", OURS.signed("null", OURS.claims()));
        bad.put("not before a time that no clock shows", claim("nbf", 1e300));
        bad.put("issued at a time that no clock shows", claim("iat", 1e300));
        bad.put("an audience that is null", claim("aud", Arrays.asList((Object) null)));
        bad.put("expired", claim("exp", NOW - 60));
        bad.put("expired long ago", claim("exp", 1));
        bad.put("expired before everything", claim("exp", -1));
        bad.put("an end that is text", claim("exp", Long.toString(NOW + 3_600)));
        bad.put("an end that is a list", claim("exp", List.of(NOW + 3_600)));
        bad.put("an end beyond all numbers", claim("exp", Long.MAX_VALUE));
        bad.put("not valid yet", claim("nbf", NOW + 61));
        bad.put("a begin that is text", claim("nbf", "now"));
        bad.put("from the future", claim("iat", NOW + 61));
        bad.put("another issuer", claim("iss", "https://issuer.example/" + TokenForge.TENANT_A + "/"));
        bad.put("the issuer's name without a tenant", claim("iss", "urn:cartwright:{tenant}"));
        bad.put("the issuer's name in capitals", claim("iss", "URN:CARTWRIGHT:" + TokenForge.TENANT_A));
        bad.put("issuers in a list", claim("iss", List.of("urn:cartwright:" + TokenForge.TENANT_A)));
        bad.put("another partner's issuer", claim("iss", "urn:cartwright:" + OTHER_TENANT));
        bad.put("another partner's tenant", claim("tid", OTHER_TENANT));
        bad.put("another partner's application", claim("appid", OTHER_CLIENT));
        bad.put("nobody's application", claim("appid", "00000000-0000-4000-8000-000000000000"));
        bad.put("an application that is a number", claim("appid", 1));
        bad.put("another audience", claim("aud", "https://graph.example"));
        bad.put("no audience in the list", claim("aud", List.of()));
        bad.put("an audience with a slash more", claim("aud", "https://graph.windows.net/"));
        bad.put("an audience that begins well", claim("aud", "https://graph.windows.net.example"));
        bad.put("an audience that is a number", claim("aud", 1));
        bad.put("two ends", OURS.signed(OURS.header(), OURS.claims().replace("{", "{\"exp\":1,")));
        bad.put("two audiences", OURS.signed(OURS.header(), OURS.claims().replace("{", "{\"aud\":\"x\",")));
        bad.put(
                "a user's scope and no user",
                OURS.signed(OURS.header(), OURS.claims("scp", "user_impersonation", "sub", null)));
        return arguments(bad);
    }

    private static String claim(String name, Object value) {
        return OURS.signed(OURS.header(), OURS.claims(name, value));
    }

    private static Stream<Arguments> arguments(Map<String, String> bad) {
        return bad.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void assertRefused(String token) {
        Answer answer = ask(token).isRefused(401, 400);

        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"Cartwright\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("form")
    void aTokenOfAnotherFormIsRefused(String name, String token) {
        assertRefused(token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signature")
    void aTokenWithAnotherSignatureIsRefusedWithoutAReason(String name, String token) {
        assertRefused(token);
        ask(token).says("The bearer token is not valid.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("algorithm")
    void aTokenOfAnotherAlgorithmIsRefusedWithoutAReason(String name, String token) {
        assertRefused(token);
        ask(token).says("The bearer token is not valid.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("header")
    void aTokenWithABadHeaderIsRefusedWithoutAReason(String name, String token) {
        assertRefused(token);
        ask(token).says("The bearer token is not valid.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void aTokenWithBadClaimsIsRefused(String name, String token) {
        assertRefused(token);
    }

    @Test
    void thereAreMoreThanFortyWaysAndAllDiffer() throws GeneralSecurityException, JOSEException {
        List<String> tokens = Stream.of(form(), signature(), algorithm(), header(), claims())
                .flatMap(group -> group)
                .map(way -> (String) way.get()[1])
                .toList();

        assertThat(tokens).doesNotHaveDuplicates().hasSizeGreaterThan(FEWEST);
        System.out.println(tokens.size() + " ways to be a bad token, 0 accepted");
    }

    static Stream<Arguments> good() {
        Map<String, String> good = new LinkedHashMap<>();
        good.put("no type", OURS.signed(OURS.header("typ", null), OURS.claims()));
        good.put("an access token's type", OURS.signed(OURS.header("typ", "at+JWT"), OURS.claims()));
        good.put("an end within the skew", claim("exp", NOW - 59));
        good.put("a begin within the skew", claim("nbf", NOW + 60));
        good.put("no begin", OURS.signed(OURS.header(), OURS.claims("nbf", null)));
        good.put("one of several audiences", claim("aud", List.of("x", "https://api.partnercenter.microsoft.com")));
        good.put(
                "an application under its newer name",
                OURS.signed(OURS.header(), OURS.claims("appid", null, "azp", TokenForge.CLIENT_A)));
        good.put("an issuer that names the tenant", OURS.signed(OURS.header(), OURS.claims("tid", null)));
        good.put("as long as allowed", OURS.signed(OURS.header(), OURS.claims("filler", "x".repeat(4_000))));
        return arguments(good);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void whatOnlyLooksBadIsAccepted(String name, String token) {
        ask(token).isRefused(404, 800008);
    }
}
