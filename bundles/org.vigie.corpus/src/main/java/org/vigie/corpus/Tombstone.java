package org.vigie.corpus;

import java.time.Instant;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;

/**
 * What keeps a deleted report from coming back.
 *
 * @param id the id of the deleted report
 * @param key its key
 * @param reason why it was deleted
 * @param deleted when
 * @param purged whether its text was removed for good
 */
public record Tombstone(ReportId id, ReportKey key, String reason, Instant deleted, boolean purged) {}
