package org.vigie.workbench;

/** What views tell each other by the event broker of Eclipse e4. The data is what the comment says. */
public final class Topics {

    /** Another corpus was opened, or the same one again. The data is its folder. */
    public static final String CORPUS_OPENED = "org/vigie/corpus/OPENED";

    /** The corpus cannot be opened. The data is why, in words for the user. */
    public static final String CORPUS_FAILED = "org/vigie/corpus/FAILED";

    /** The corpus was changed, by this process or another one. The data is the new sequence number, a {@code Long}. */
    public static final String CORPUS_CHANGED = "org/vigie/corpus/CHANGED";

    /** The user asks that what is shown be read anew. There is no data. */
    public static final String REFRESH = "org/vigie/REFRESH";

    /** Importers, exporters, views or other contributions came or went. There is no data. */
    public static final String CONTRIBUTIONS_CHANGED = "org/vigie/CONTRIBUTIONS";

    /** Something is to be said in the status line. The data is the text. */
    public static final String STATUS = "org/vigie/STATUS";

    private Topics() {}
}
