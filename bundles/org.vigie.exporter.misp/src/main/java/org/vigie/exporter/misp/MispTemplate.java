package org.vigie.exporter.misp;

/** Templates of objects (misp-objects, July 2026): their ids and versions. */
enum MispTemplate {
    INCIDENT("incident", "38597424-f9bb-4865-9b4b-819172df0334", "1"), REPORT("report",
            "70a68471-df22-4e3f-aa1a-5a3be19f82df",
            "8"), ANNOTATION("annotation", "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", "3");

    private final String templateName;
    private final String uuid;
    private final String version;

    MispTemplate(String templateName, String uuid, String version) {
        this.templateName = templateName;
        this.uuid = uuid;
        this.version = version;
    }

    String templateName() {
        return templateName;
    }

    String uuid() {
        return uuid;
    }

    String version() {
        return version;
    }
}
