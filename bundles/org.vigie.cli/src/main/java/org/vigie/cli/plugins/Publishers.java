package org.vigie.cli.plugins;

import java.util.Optional;
import org.vigie.plugins.Publisher;
import tools.jackson.core.JsonGenerator;

/** Shows who signed something. */
final class Publishers {

    private static final int SHOWN = 16;

    private Publishers() {}

    /** Returns the name, or the beginning of the fingerprint of an unknown key, or a dash. */
    static String name(Optional<Publisher> publisher) {
        return publisher
                .map(known -> known.isTrusted() ? known.name() : known.fingerprint().substring(0, SHOWN) + "…")
                .orElse("-");
    }

    /** Writes the name, or the fingerprint of an unknown key, or null. */
    static void json(JsonGenerator json, String member, Optional<Publisher> publisher) {
        if (publisher.isEmpty()) {
            json.writeNullProperty(member);
        } else {
            json.writeStringProperty(member,
                    publisher.get().isTrusted() ? publisher.get().name() : publisher.get().fingerprint());
        }
    }
}
