/** A contact center on the network: sends events to a server, and listens as its agents. */
@NullMarked
package io.glidepath.bench.load;

import org.jspecify.annotations.NullMarked;
