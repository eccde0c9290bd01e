package org.vigie.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What makes a report the same report when it comes again: within its source, the origin's own id; without one its
 * address in canonical form; without one the hash of its content.
 *
 * @param source the id of the source
 * @param value {@code id:…}, {@code url:…} or {@code hash:…}
 */
public record ReportKey(String source, String value) {

    private static final Pattern FORM = Pattern.compile("(?s)(id|url|hash):.+");

    public ReportKey {
        Objects.requireNonNull(source);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is not a report key");
        }
    }

    /**
     * Derives the key of a report.
     *
     * @param source its source
     * @param originId the origin's own id; blank when it has none
     * @param content what it says
     */
    public static ReportKey of(Source source, String originId, Content content) {
        String id = PlainText.line(originId);
        if (!id.isEmpty()) {
            return new ReportKey(source.id(), "id:" + id);
        }
        if (!content.address().isEmpty()) {
            return new ReportKey(source.id(), "url:" + WebAddress.canonical(content.address()));
        }
        return new ReportKey(source.id(), "hash:" + ContentHash.of(content));
    }
}
