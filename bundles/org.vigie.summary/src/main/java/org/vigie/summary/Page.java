package org.vigie.summary;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** A page that is written from the top to the bottom. All texts may be of others and are no markup. */
interface Page {
    /** Begins the page; its title is its heading of level 1. */
    void begin(String title) throws IOException;

    /** @param level 2 for the parts of the page, 3 for the parts of those */
    void heading(int level, String words) throws IOException;

    void paragraph(String words) throws IOException;

    void beginList() throws IOException;

    void item(String words) throws IOException;

    /** An item that ends with where something can be read; empty when that is not known. */
    void item(String words, String address) throws IOException;

    void endList() throws IOException;

    default void list(List<String> items) throws IOException {
        beginList();
        for (String item : items) {
            item(item);
        }
        endList();
    }

    void beginTable(List<String> columns) throws IOException;

    void row(List<String> cells) throws IOException;

    void endTable() throws IOException;

    /** Shows a picture, where the page can have one. */
    void picture(Supplier<String> svg) throws IOException;

    void end() throws IOException;
}
