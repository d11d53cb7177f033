package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.target.NoTokenException;
import dev.cartwright.conformance.target.ServerUnderTest;
import java.io.IOException;
import java.util.List;

/** One conversation with a server, whatever comes of it: a verdict that blames the one whose fault it is. */
final class Attempt {

    private final ServerUnderTest server;
    private final CreatedLog created;
    private final Settings settings;
    private final Patience patience;

    Attempt(ServerUnderTest server, CreatedLog created, Settings settings, Patience patience) {
        this.server = server;
        this.created = created;
        this.settings = settings;
        this.patience = patience;
    }

    /** What is said to the server, and what is made of its answers. */
    interface Conversation {
        List<Check> checks(ServerSession session) throws GivenFailed, NotAsked, IOException;
    }

    CaseResult of(Results results, Conversation conversation) {
        Deadline deadline = new Deadline(settings.budget().perCase(), patience.left());
        ServerSession session = new ServerSession(server, created, deadline, settings.notes());
        try {
            return results.judged(conversation.checks(session), session.trace());
        } catch (NotAsked e) {
            return results.notApplicable(String.valueOf(e.getMessage()));
        } catch (GivenFailed e) {
            return results.judged(List.of(Check.failed("given", String.valueOf(e.getMessage()))), session.trace());
        } catch (IOException e) {
            String reason = server.base() + ": " + (deadline.isOver() ? deadline.text() : e);
            return results.judged(List.of(Check.failed("reachable", reason)), session.trace());
        } catch (NoTokenException e) {
            patience.saw(false);
            return results.notRunnable(String.valueOf(e.getMessage()));
        } catch (CaseException e) {
            return results.kitError(String.valueOf(e.getMessage()), session.trace());
        } catch (RuntimeException e) {
            return results.kitError("a fault of the kit: " + e, session.trace());
        } finally {
            if (!session.trace().isEmpty()) {
                patience.saw(session.trace().stream()
                        .anyMatch(traced -> traced.response().isPresent()));
            }
        }
    }
}
