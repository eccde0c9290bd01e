package org.vigie.summary;

import java.util.List;
import java.util.function.Supplier;

/** A page that is written from the top to the bottom. All texts may be of others and are no markup. */
interface Page {
    void begin(String title);

    void heading(String words);

    void paragraph(String words);

    void list(List<String> items);

    void beginTable(List<String> columns);

    void row(List<String> cells);

    void endTable();

    /** Shows a picture, where the page can have one. */
    void picture(Supplier<String> svg);

    /** Returns the page. */
    String end();
}
