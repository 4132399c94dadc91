package io.glidepath.store;

import io.glidepath.store.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of some rows, to read what is sealed in them; what has lost its key is absent. */
record Unsealing(Map<String, DataKey> keys) {

  /** The keys for the rows' columns that are sealed, or that name a customer. */
  static Unsealing of(PgVault vault, RowSet<Row> rows, int... columns) {
    return new Unsealing(vault.open(ids(rows, columns)));
  }

  /** The same without waiting. */
  static Future<Unsealing> of(PgVault vault, SqlClient client, RowSet<Row> rows, int... columns) {
    return vault.open(client, ids(rows, columns)).map(Unsealing::new);
  }

  private static List<String> ids(RowSet<Row> rows, int... columns) {
    List<String> ids = new ArrayList<>();
    for (Row row : rows) {
      for (int column : columns) {
        Object value = row.getValue(column);
        if (value instanceof Buffer sealed) {
          ids.add(DataKey.idIn(sealed.getBytes()));
        } else if (value instanceof Buffer[] several) {
          for (Buffer each : several) {
            if (each != null) {
              ids.add(DataKey.idIn(each.getBytes()));
            }
          }
        } else if (value instanceof String id) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  @Nullable String text(Row row, int column, String about) {
    return text(row.getBuffer(column), about);
  }

  @Nullable String text(@Nullable Buffer sealed, String about) {
    if (sealed == null) {
      return null;
    }
    byte[] bytes = sealed.getBytes();
    DataKey key = keys.get(DataKey.idIn(bytes));
    return key == null ? null : key.open(about, bytes);
  }

  /** The pseudonym of the customer that a column names. */
  @Nullable String customer(Row row, int column) {
    String id = row.getString(column);
    DataKey key = id == null ? null : keys.get(id);
    return key == null ? null : key.owner().customer();
  }
}
