package org.vigie.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.model.Annotation;
import org.vigie.model.Claim;
import org.vigie.model.Content;
import org.vigie.model.Findings;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Passage;
import org.vigie.model.PlainText;
import org.vigie.model.Role;
import org.vigie.model.Stance;
import org.vigie.model.Subject;

/**
 * The fields of a record that state something of one incident. They become lines at the end of the report's text, and claims whose
 * passages are those lines, so that what a data set says is cited as what an article says is. For one record and one thread.
 */
public final class StatedFields {

    private final List<Field> fields = new ArrayList<>();

    /**
     * What a record says in one place.
     *
     * @param name what the format calls it
     * @param value what it says; made one line. A blank one says nothing and is left out
     * @param property of what it is a claim: one of {@link org.vigie.model.ClaimProperties}, or of the importer's own
     * @param meaning the value in a form to compare by, where there is one
     */
    public record Field(String name, String value, String property, Optional<NormalisedValue> meaning, Stance stance) {

        public Field {
            name = PlainText.line(name);
            value = PlainText.line(value);
        }

        String line() {
            return name + ": " + value;
        }
    }

    /** Adds what a record says in one place; what has no value is left out. */
    public StatedFields add(Field field) {
        if (!field.value().isEmpty() && !field.name().isEmpty()) {
            fields.add(field);
        }
        return this;
    }

    /** Returns a text for the report: the prose of the record, and below it a line for each field. */
    public String below(String prose) {
        StringBuilder text = new StringBuilder(prose.strip());
        if (!text.isEmpty() && !fields.isEmpty()) {
            text.append("\n\n");
        }
        fields.forEach(field -> text.append(field.line()).append('\n'));
        return text.toString().strip();
    }

    /**
     * Returns the claims that the fields make, all of one incident that is what the report is about.
     *
     * @param importer the importer's id
     * @param version of its reading of fields, greater than 0: to be counted up when the same field is read otherwise
     * @param content the report's, with the text that {@link #below} returned
     * @param confidence how sure the record says that it is, from 0 to 1
     */
    public Findings findings(String importer, int version, Content content, double confidence) {
        String text = content.text();
        List<Annotation> claims = new ArrayList<>();
        if (!text.isEmpty()) {
            String title = content.title().isBlank() ? text.lines().findFirst().orElse(text) : content.title();
            claims.add(new Subject(0, Role.MAIN, title,
                    Passage.of(text, 0, text.lines().findFirst().orElse("").length())));
        }
        int at = Math.max(0, text.length() - fields.stream().mapToInt(field -> field.line().length() + 1).sum());
        for (Field field : fields) {
            int start = text.indexOf(field.line(), at);
            if (start >= 0) {
                at = start + field.line().length();
                claims.add(new Claim(0, field.property(), field.value(), field.meaning(), field.stance(),
                        Optional.empty(), Passage.of(text, start, at), confidence));
            }
        }
        return new Findings(importer, version, claims);
    }
}
