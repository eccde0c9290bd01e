package org.vigie.maven;

/** A plugin that another one needs, as it stands in a pom. */
public final class Require {

    private String id;
    private String range = "";

    /** The id of the plugin. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The versions that will do, such as [1.2,2); empty for any. */
    public String getRange() {
        return range;
    }

    public void setRange(String range) {
        this.range = range;
    }
}
