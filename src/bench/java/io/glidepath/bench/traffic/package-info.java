/** Made-up interactions, the same ones for the same seed. */
@NullMarked
package io.glidepath.bench.traffic;

import org.jspecify.annotations.NullMarked;
