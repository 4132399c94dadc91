package io.glidepath.log.seal;

import java.time.Instant;

/**
 * A seal over the rows that were settled within about a second.
 *
 * @param no from 1, without a gap
 * @param xidUntil the transaction where the next seal begins
 * @param ids the rows, in the order of the leaves
 * @param hashes their leaf hashes, 32 bytes each, in the same order
 * @param root the Merkle root over the hashes
 * @param prev the {@code h} of the seal before, zeros for the first
 * @param h the hash over this seal and, through {@code prev}, all before it
 */
public record Seal(
    long no,
    Instant at,
    long xidUntil,
    long[] ids,
    byte[] hashes,
    byte[] root,
    byte[] prev,
    byte[] h) {}
