package dev.cartwright.server.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The one history of our tables, for every database. */
final class Schema {
    static final String HISTORY = "schema_history";
    static final String FOREIGN =
            "it holds tables that this server has not made; name a database that is empty or not there yet";

    private Schema() {}

    /**
     * Brings the tables up to date; who comes second waits.
     */
    static void migrate(DataSource source) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .resourceProvider(new SchemaScripts())
                    .javaMigrationClassProvider(List::of)
                    .placeholderReplacement(false)
                    // By default a history that goes on where ours ends would pass.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new UnusableStoreException(
                    "its tables were made by another version of this server, probably a newer one; "
                            + "run that version, or name another database",
                    e);
        } catch (FlywayException e) {
            throw new UnusableStoreException(
                    Outage.remedy(
                            e,
                            e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                                    ? FOREIGN
                                    : "its tables cannot be made or read; name a database in which this server may make tables"),
                    e);
        }
    }
}
