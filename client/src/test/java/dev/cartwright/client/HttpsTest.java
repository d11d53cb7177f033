package dev.cartwright.client;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a client whose service and identity provider speak https. */
abstract class HttpsTest {
    @TempDir
    static Path folder;

    static HttpsService service;

    @BeforeAll
    static void startTheService() throws Exception {
        service = new HttpsService(folder);
    }

    @AfterAll
    static void stopTheService() {
        service.close();
    }
}
