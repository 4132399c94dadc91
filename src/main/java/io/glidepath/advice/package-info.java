/**
 * The story of the product: the advisor, what it decides, and what it keeps of each interaction.
 */
@NullMarked
package io.glidepath.advice;

import org.jspecify.annotations.NullMarked;
