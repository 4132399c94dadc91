package io.glidepath.advice;

import java.util.Map;

/**
 * Why a rule holds.
 *
 * @param reason one sentence for people, in the interaction's language
 * @param facts each condition as the card's sentence, with the value it met, in the card's order
 * @param slots values for the {@code {slots}} of the card's texts
 */
public record Explanation(String reason, Map<String, String> facts, Map<String, String> slots) {}
