package org.vigie.annotator.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.model.Passage;
import org.vigie.model.Role;
import org.vigie.model.Subject;

/** Keeps track, from sentence to sentence, of the incident that a text speaks of. For one text. */
final class Subjects {

    private static final int TITLE = 120;
    /** No report tells of more. */
    private static final int MOST = 30;

    private final List<Subject> known = new ArrayList<>();
    private int now;
    /** What comes first is what the text is about. */
    private boolean begun;

    /** @param title what the main one may be called; blank when only its first sentence can tell */
    Subjects(String title, Passage first) {
        known.add(new Subject(0, Role.MAIN, title.isBlank() ? shortened(first.quote()) : shortened(title), first));
    }

    /**
     * Goes on to the next sentence.
     *
     * @param signs the names of the rules that fit it
     * @return the number of the incident that it speaks of
     */
    int next(Passage sentence, Set<String> signs) {
        boolean first = !begun;
        begun = true;
        if (signs.contains("background") && !first) {
            now = add(Role.BACKGROUND, sentence);
        } else if (signs.contains("comparison")) {
            add(Role.COMPARISON, sentence);
            now = 0;
        } else if (now > 0 && !signs.contains("recalled")) {
            now = 0;
        }
        return now;
    }

    private int add(Role role, Passage sentence) {
        if (known.size() == MOST) {
            return known.size() - 1;
        }
        int number = known.size();
        known.add(new Subject(number, role, shortened(sentence.quote()), sentence));
        return number;
    }

    List<Subject> known() {
        return List.copyOf(known);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', TITLE);
        int cut = space > TITLE / 2 ? space : TITLE;
        return line.substring(0, Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut) + "…";
    }
}
