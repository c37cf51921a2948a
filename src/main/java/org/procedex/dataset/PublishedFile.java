package org.procedex.dataset;

/**
 * A file of a published dataset.
 *
 * @param name its name in the output folder
 * @param rows rows without the header; lines of a JSON Lines file
 * @param bytes its size
 * @param sha256 lower-case hexadecimal hash of its bytes
 */
public record PublishedFile(String name, long rows, long bytes, String sha256) {}
