package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.OldAnswers;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.ServiceTime;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Cart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void whatIsOlderThanADayIsForgottenHoweverManyThereAreAndTheRestIsKept() {
        try (Database database =
                Database.open(new StoreUrl("jdbc:sqlite:" + directory.resolve("test.db")), StoresContract.JSON)) {
            OffsetDateTime dayAgo = NOW.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
            Versioned<Cart> answer = new Versioned<>(new Cart(), 1);
            AnswerKey kept = new AnswerKey("partner", "createCart", "kept");
            database.write(stores -> {
                for (int i = 0; i < 1_200; i++) {
                    stores.answers()
                            .save(
                                    new AnswerKey("partner", "createCart", "old" + i),
                                    new RecordedAnswer<>("print", answer, dayAgo.minusNanos(1 + i)));
                }
                stores.answers().save(kept, new RecordedAnswer<>("print", answer, dayAgo));
                return true;
            });
            OldAnswers old = new OldAnswers(database, new ServiceTime(Clock.fixed(NOW, ZoneOffset.UTC)));

            assertThat(old.forget()).isEqualTo(1_200);
            assertThat(old.forget()).isZero();
            assertThat(database.<Boolean>read(
                            stores -> stores.answers().find(kept, Cart.class).isPresent()))
                    .isTrue();
        }
    }
}
