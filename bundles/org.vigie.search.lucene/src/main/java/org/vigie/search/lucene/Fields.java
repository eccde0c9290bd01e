package org.vigie.search.lucene;

import java.util.List;

/** The names of the index fields. A change here changes the index format: count {@link #FORMAT} up. */
final class Fields {

    /** The version of the index format, stored with each commit; an index of another version is made anew. */
    static final String FORMAT = "3";

    static final String ID = "id";
    static final String TYPE = "type";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";
    static final String TAG = "tag";
    static final String IDENTIFIER = "identifier";
    static final String URL = "url";
    static final String AUTHOR = "author";
    static final String CATEGORY = "category";
    static final String YEAR = "year";
    static final String MONTH = "month";
    /** The first and last day that the publication date may mean, as days since 1970. */
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    /** The first second that the publication date may mean, for sorting. */
    static final String PUBLISHED = "published";

    /** What a hit shows, in one value of the columns, which is read much faster than stored fields are. */
    static final String DISPLAY = "display";

    /** Stored as they are, for highlighting and likeness. */
    static final String TITLE = "title";
    static final String TEXT = "text";

    /** What stands in the text of a report and is not its own. */
    static final String ASIDE = "text_aside";

    static final String FRENCH = "_fr";
    static final String ENGLISH = "_en";
    static final String EXACT = "_exact";

    /** The ways in which a text is indexed. */
    static final List<String> ANALYSES = List.of(FRENCH, ENGLISH, EXACT);

    /** The fields of entries; what belongs together, what to show, and the sorts of words that are found in their values. */
    static final String GROUP = "group";

    private Fields() {}
}
