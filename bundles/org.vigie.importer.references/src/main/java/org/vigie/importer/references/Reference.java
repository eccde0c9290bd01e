package org.vigie.importer.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.StatedDate;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;

/**
 * A reference that is being read: what it says by the names that its format has for it. What has a place in a report goes there, everything
 * else stays as an attribute under its name.
 */
final class Reference {

    /** The most characters of one. */
    static final int LONGEST = 4_000_000;
    private static final Phrases WORDS = Phrases.of(Reference.class);
    private static final int LONGEST_DATE = 60;
    /** Languages as babel and biblatex call them. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("french", "fr"),
            Map.entry("english", "en"), Map.entry("american", "en"), Map.entry("british", "en"),
            Map.entry("german", "de"), Map.entry("ngerman", "de"), Map.entry("spanish", "es"),
            Map.entry("italian", "it"), Map.entry("dutch", "nl"), Map.entry("portuguese", "pt"));
    private static final Pattern CVE = Pattern.compile("\\bCVE-\\d{4}-\\d{4,19}\\b");
    /** What types are reports of which kind; all others are records. */
    private static final Map<String, ReportKind> KINDS = Map.ofEntries(Map.entry("article", ReportKind.PRESS),
            Map.entry("article-newspaper", ReportKind.PRESS), Map.entry("article-magazine", ReportKind.PRESS),
            Map.entry("article-journal", ReportKind.PRESS), Map.entry("news", ReportKind.PRESS),
            Map.entry("mgzn", ReportKind.PRESS), Map.entry("jour", ReportKind.PRESS),
            Map.entry("post-weblog", ReportKind.PRESS), Map.entry("blog", ReportKind.PRESS),
            Map.entry("techreport", ReportKind.ADVISORY), Map.entry("report", ReportKind.ADVISORY),
            Map.entry("rprt", ReportKind.ADVISORY), Map.entry("webpage", ReportKind.STATEMENT),
            Map.entry("elec", ReportKind.STATEMENT), Map.entry("online", ReportKind.STATEMENT),
            Map.entry("press", ReportKind.STATEMENT));

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String type;

    /** @param type what it is, as its format says it */
    Reference(String type) {
        this.type = type;
    }

    static String tooLong() {
        return WORDS.say("a reference of more than %d million characters", LONGEST / 1_000_000);
    }

    void add(String name, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.strip());
        }
    }

    /** The names that a format has for the parts of a report; of several the first that says something counts. */
    record Names(List<String> title, List<String> author, List<String> source, List<String> date, List<String> address,
            List<String> language, List<String> keywords, List<String> text, List<String> doi) {}

    /**
     * @param id what it is called among the references; empty when it has no name
     * @throws IllegalArgumentException if it says nothing that a report could be made of
     */
    ReportDraft draft(String id, long record, long line, Names names) {
        String title = first(names.title());
        if (title.isEmpty()) {
            throw new IllegalArgumentException(WORDS.say("a reference without a title: %s", id.isEmpty() ? type : id));
        }
        String doi = first(names.doi()).replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:)", "");
        ReportDraft.Builder draft = ReportDraft.record(record).line(line).title(title).text(first(names.text()))
                .kind(KINDS.getOrDefault(type.toLowerCase(Locale.ROOT), ReportKind.RECORD))
                .sourceName(first(names.source())).originId(doi.isEmpty() ? own(id, title) : doi).identifier("doi", doi)
                .address(first(names.address())).language(language(names))
                .attribute("type", type);
        date(names.date()).ifPresent(draft::published);
        names.author().forEach(name -> all(name).forEach(author -> draft.attribute(Content.AUTHOR, author)));
        names.keywords().forEach(name -> all(name).stream().flatMap(words -> List.of(words.split("[,;]")).stream())
                .forEach(word -> draft.attribute(Content.CATEGORY, word)));
        values.forEach((name, some) -> some.forEach(value -> {
            if (!isCarried(name, names)) {
                draft.attribute(name, value);
            }
            Matcher cve = CVE.matcher(value);
            while (cve.find()) {
                draft.identifier(Identifier.CVE, cve.group());
            }
        }));
        return draft.build();
    }

    /** Two lists may call two references alike; with its title a name is good for more than its list. */
    private static String own(String id, String title) {
        return id.isEmpty() ? "" : id + " " + title;
    }

    private String language(Names names) {
        String stated = first(names.language()).strip();
        return LANGUAGES.getOrDefault(stated.toLowerCase(Locale.ROOT), stated);
    }

    private boolean isCarried(String name, Names names) {
        if (names.date().contains(name) && date(List.of(name)).isEmpty()) {
            return false;
        }
        // of two sources, dates or addresses only the first has a place
        boolean first = List.of(names.title(), names.source(), names.date(), names.address(), names.language(),
                names.text(), names.doi()).stream()
                .anyMatch(some -> some.stream().filter(values::containsKey).limit(1).toList().contains(name)
                        && values.get(name).size() == 1);
        return first || names.author().contains(name) || names.keywords().contains(name);
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the first value of the first of some names that says something; empty when none does. */
    String first(List<String> names) {
        return names.stream().flatMap(name -> all(name).stream()).findFirst().orElse("");
    }

    private Optional<PartialDate> date(List<String> names) {
        return names.stream().flatMap(name -> all(name).stream()).map(Reference::slashes).map(StatedDate::read)
                .flatMap(Optional::stream).findFirst();
    }

    /** RIS writes {@code 2025/03/01/}, and what is not known as nothing between the slashes. */
    private static String slashes(String date) {
        if (date.length() > LONGEST_DATE || !date.matches("\\d{4}/.*")) {
            return date;
        }
        return date.replaceFirst("/+[^/\\d]*$", "").replace('/', '-');
    }
}
