package io.glidepath.store;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database needs each hour: partitions for the days ahead, and old frames gone. */
record Housekeeping(Pool pool, Duration keepFrames) {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final long HOUR_MILLIS = 3_600_000;

  void every(Vertx vertx) {
    vertx.setPeriodic(HOUR_MILLIS, hour -> keep());
  }

  private void keep() {
    pool.query(Schema.MAKE_PARTITIONS)
        .execute()
        .compose(
            made ->
                pool.query(
                        "delete from agent_frame where at < now() - interval '"
                            + keepFrames.toSeconds()
                            + " seconds'")
                    .execute())
        .onFailure(e -> LOG.warn("Housekeeping in the database failed: {}", e.getMessage()));
  }
}
