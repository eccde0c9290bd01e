package org.vigie.isolation;

/**
 * Something that a bundle contributes and that others run.
 *
 * @param kind what it is: {@code importer}, {@code annotator}, {@code exporter}, {@code command}; {@code plugin} for a plugin as a whole
 * @param id what it is called among its kind
 * @param bundle the symbolic name of the bundle
 */
public record Contribution(String kind, String id, String bundle) {

    public static final String IMPORTER = "importer";
    public static final String EXPORTER = "exporter";
    public static final String ANNOTATOR = "annotator";
    public static final String COMMAND = "command";
    public static final String PLUGIN = "plugin";

    @Override
    public String toString() {
        return kind + " “" + id + "”";
    }
}
