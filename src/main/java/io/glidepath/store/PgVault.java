package io.glidepath.store;

import io.glidepath.store.GroupWriting.Statement;
import io.glidepath.store.vault.DataKey;
import io.glidepath.store.vault.KeyCache;
import io.glidepath.store.vault.KeyRing;
import io.glidepath.store.vault.MasterKey;
import io.glidepath.store.vault.Owner;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys that personal data is sealed under, in PostgreSQL, wrapped. Finds them by their owner to
 * write, and by their id to read. Thread-safe.
 */
final class PgVault {
  private static final int CACHED = 50_000;

  private static final String BY_LOOKUP =
      "select id, master, wrapped from data_key where lookup = any($1::bytea[])";
  private static final String BY_ID =
      "select id, master, wrapped from data_key where id = any($1::text[])";
  private static final String STORE =
      """
      insert into data_key (id, lookup, master, wrapped)
      select * from unnest($1::text[], $2::bytea[], $3::bigint[], $4::bytea[])
      """;

  private final LaneConnections lines;
  private final KeyRing ring;
  private final KeyCache cache = new KeyCache(CACHED);
  private volatile @Nullable MasterKey current;

  PgVault(LaneConnections lines, KeyRing ring) {
    this.lines = lines;
    this.ring = ring;
  }

  /** Wraps new keys under {@code master} from now on. */
  void use(MasterKey master) {
    current = master;
  }

  KeyRing ring() {
    return ring;
  }

  /** Those owners' keys that are there. */
  Map<Owner, DataKey> find(Collection<Owner> owners) {
    Map<Owner, DataKey> found = new HashMap<>();
    List<Owner> unknown = new ArrayList<>();
    for (Owner owner : owners) {
      DataKey key = cache.get(owner);
      if (key == null) {
        unknown.add(owner);
      } else {
        found.put(owner, key);
      }
    }
    if (!unknown.isEmpty()) {
      Tuple lookups = Tuple.tuple().addArrayOfBuffer(lookups(unknown));
      keys(lines.ask(line -> line.preparedQuery(BY_LOOKUP).execute(lookups)))
          .values()
          .forEach(key -> found.put(key.owner(), key));
    }
    return found;
  }

  /** The keys of those ids, as far as they are there. */
  Map<String, DataKey> open(Collection<String> ids) {
    Map<String, DataKey> found = new HashMap<>();
    String[] unknown = cached(ids, found);
    if (unknown.length > 0) {
      Tuple asked = Tuple.tuple().addArrayOfString(unknown);
      found.putAll(keys(lines.ask(line -> line.preparedQuery(BY_ID).execute(asked))));
    }
    return found;
  }

  /** The same without waiting. */
  Future<Map<String, DataKey>> open(SqlClient client, Collection<String> ids) {
    Map<String, DataKey> found = new HashMap<>();
    String[] unknown = cached(ids, found);
    if (unknown.length == 0) {
      return Future.succeededFuture(found);
    }
    return client
        .preparedQuery(BY_ID)
        .execute(Tuple.tuple().addArrayOfString(unknown))
        .map(
            rows -> {
              found.putAll(keys(rows));
              return found;
            });
  }

  private String[] cached(Collection<String> ids, Map<String, DataKey> found) {
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      DataKey key = cache.get(id);
      if (key == null) {
        unknown.add(id);
      } else {
        found.put(id, key);
      }
    }
    return unknown.stream().distinct().toArray(String[]::new);
  }

  private Map<String, DataKey> keys(RowSet<Row> rows) {
    Map<String, DataKey> keys = new HashMap<>();
    for (Row row : rows) {
      DataKey key = unwrap(row.getString(0), row.getLong(1), row.getBuffer(2).getBytes());
      if (key != null) {
        cache.add(key);
        keys.put(key.id(), key);
      }
    }
    return keys;
  }

  @Nullable DataKey unwrap(String id, long master, byte[] wrapped) {
    MasterKey key = ring.key(master);
    return key == null ? null : key.unwrap(id, wrapped);
  }

  /** Whatever {@code owners} are found with. */
  Buffer[] lookups(Collection<Owner> owners) {
    return ring.keys().stream()
        .flatMap(master -> owners.stream().map(master::lookup))
        .map(Buffer::buffer)
        .toArray(Buffer[]::new);
  }

  /** Writes new keys; fails if an owner has one, or if the master key was replaced meanwhile. */
  Statement storing(Collection<DataKey> fresh) {
    MasterKey master = Objects.requireNonNull(current);
    List<DataKey> keys =
        fresh.stream().sorted(Comparator.comparing(key -> key.owner().name())).toList();
    return new Statement(
        STORE,
        new Columns<>(keys)
            .text(DataKey::id)
            .bytes(key -> master.lookup(key.owner()))
            .number(key -> master.no())
            .bytes(master::wrap)
            .tuple());
  }

  /** Keys that are on disk now. */
  void keep(Collection<DataKey> stored) {
    stored.forEach(cache::add);
  }

  void forget(Collection<String> ids) {
    cache.forget(ids);
  }
}
