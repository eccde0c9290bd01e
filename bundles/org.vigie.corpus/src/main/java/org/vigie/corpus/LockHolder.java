package org.vigie.corpus;

import java.time.Instant;

/**
 * Who holds the write lock.
 *
 * @param process its process id
 * @param host the name of its machine
 * @param user the name of its user account
 * @param since since when
 * @param purpose what for
 */
public record LockHolder(long process, String host, String user, Instant since, String purpose) {}
