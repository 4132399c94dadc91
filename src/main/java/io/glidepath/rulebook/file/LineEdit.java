package io.glidepath.rulebook.file;

import java.util.List;

/**
 * Lines of a text to be replaced; lines count from 0.
 *
 * @param from the first line that goes
 * @param to the line after the last one that goes; {@code from} if lines are only added before it
 * @param lines what comes in their place, without line ends
 */
public record LineEdit(int from, int to, List<String> lines) {}
