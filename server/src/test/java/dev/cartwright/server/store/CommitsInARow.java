package dev.cartwright.server.store;

import dev.cartwright.server.model.Cart;
import org.sqlite.SQLiteDataSource;

/** A process that commits one write after the other, as the server does, and ends: {@code FILE SYNCHRONOUS COMMITS}. */
final class CommitsInARow {
    private CommitsInARow() {}

    public static void main(String[] arguments) throws Exception {
        SQLiteDataSource source = Sqlite.source(new StoreUrl("jdbc:sqlite:" + arguments[0]));
        if (!arguments[1].equals("as-the-server-does")) {
            source.setSynchronous(arguments[1]);
        }
        Schema.migrate(source);
        int commits = Integer.parseInt(arguments[2]);
        try (Writer writer = GroupCommitWriter.start(new WritingConnection(source, StoresContract.JSON, () -> {}))) {
            for (int i = 0; i < commits; i++) {
                Cart cart = StoresContract.empty("cart" + i);
                writer.writeAsync(stores -> stores.carts().save("customer", cart))
                        .toCompletableFuture()
                        .join();
            }
        }
    }
}
