package org.vigie.json.internal;

import org.vigie.importer.ItemProblem;
import org.vigie.model.Phrases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Some JSON cannot be read. */
public final class UnreadableException extends RuntimeException {

    private static final Phrases WORDS = Phrases.of(UnreadableException.class);

    private static final long serialVersionUID = 1L;

    private final transient ItemProblem item;

    UnreadableException(ItemProblem item) {
        super(item.reason());
        this.item = item;
    }

    UnreadableException(ItemProblem item, Throwable cause) {
        super(item.reason(), cause);
        this.item = item;
    }

    /**
     * Puts what the parser says in words for the user.
     *
     * @param record the record that was being read
     * @param line the line of the file; 0 when the parser knows it
     */
    static UnreadableException of(JacksonException e, long record, long line) {
        boolean limit = e instanceof StreamConstraintsException;
        TokenStreamLocation at = e.getLocation();
        long where = line > 0 ? line : at == null ? 0 : Math.max(0, at.getLineNr());
        String column = at == null || at.getColumnNr() < 1 ? "" : " (column " + at.getColumnNr() + ")";
        String reason = (limit ? WORDS.say("too large: %s", brief(e)) : WORDS.say("not valid JSON: %s", brief(e)))
                + column;
        return new UnreadableException(
                new ItemProblem(limit ? ItemProblem.Kind.LIMIT : ItemProblem.Kind.SYNTAX, record, where, reason), e);
    }

    private static String brief(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")
                .replaceAll(",? ?(from )?`Stream\\w+[^`]*`", "").replace(" ()", "");
        return message.length() <= 200 ? message : message.substring(0, 200) + "…";
    }

    public ItemProblem problem() {
        return item;
    }
}
