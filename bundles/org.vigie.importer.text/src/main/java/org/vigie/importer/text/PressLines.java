package org.vigie.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.model.PlainText;

/**
 * Finds the title, publisher and dates among the lines of an article that was copied from a page. The patterns stand in
 * {@code press-lines.properties}. The text is kept whole: what surrounds an article is marked later, not cut.
 */
final class PressLines {

    private static final int MAX_TITLE_CHARS = 180;
    /** A title stands near the beginning or not at all. */
    private static final int TITLE_LINES = 8;
    private static final int MAX_LINE_CHARS = 200;

    private final List<Pattern> furniture;
    private final List<Pattern> credit;
    private final List<Pattern> publisher;
    private final List<Pattern> published;
    private final List<Pattern> modified;

    private PressLines(Properties patterns) {
        furniture = patterns(patterns, "furniture");
        credit = patterns(patterns, "credit");
        publisher = patterns(patterns, "publisher");
        published = patterns(patterns, "published");
        modified = patterns(patterns, "modified");
    }

    static PressLines load() {
        Properties patterns = new Properties();
        try (InputStream in = PressLines.class.getResourceAsStream("press-lines.properties")) {
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A data file of the bundle cannot be read", e);
        }
        return new PressLines(patterns);
    }

    private static List<Pattern> patterns(Properties properties, String group) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.equals(group) || name.startsWith(group + ".")).sorted()
                .map(name -> Pattern.compile(properties.getProperty(name),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    void read(String article, ReportDraft.Builder draft) {
        String text = PlainText.of(article).strip();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        draft.text(text);
        title(lines).ifPresent(draft::title);
        first(publisher, lines).ifPresent(draft::sourceName);
        first(published, lines).flatMap(StatedDate::read).ifPresent(draft::published);
        first(modified, lines).flatMap(StatedDate::read).ifPresent(draft::modified);
    }

    private Optional<String> title(List<String> lines) {
        for (int i = 0; i < Math.min(TITLE_LINES, lines.size() - 1); i++) {
            String line = lines.get(i);
            boolean caption = matches(credit, lines.get(i + 1));
            if (line.length() > MAX_TITLE_CHARS) {
                return Optional.empty(); // the text has begun
            }
            if (!caption && !matches(furniture, line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<Pattern> patterns, List<String> lines) {
        for (String line : lines) {
            String start = line.substring(0, Math.min(line.length(), MAX_LINE_CHARS));
            for (Pattern pattern : patterns) {
                Matcher matcher = pattern.matcher(start);
                if (matcher.matches()) {
                    return Optional.of(matcher.group(1).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }
}
