/**
 * The story of the product: the advisor, what it decides, and what it keeps of each interaction.
 *
 * <p>One folder, because all of it is one consultation, and most of it is nobody else's business.
 */
@NullMarked
package io.glidepath.advice;

import org.jspecify.annotations.NullMarked;
