@org.jspecify.annotations.NullMarked
package io.glidepath;
