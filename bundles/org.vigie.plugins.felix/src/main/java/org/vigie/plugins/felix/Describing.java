package org.vigie.plugins.felix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.vigie.isolation.Quarantine;
import org.vigie.model.Phrases;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.InstalledPlugin.State;

/** Says how installed plugins fare in this process, now. */
record Describing(FrameworkBundles framework, RunningPlugins running, Promises promises, Profiles profiles,
        Quarantine quarantine, TrustFiles trust) {

    private static final Phrases WORDS = Phrases.of(Describing.class);

    InstalledPlugin describe(Entry entry) {
        List<String> reasons = new ArrayList<>(running.aside(entry.id()).or(() -> missing(entry)).stream().toList());
        boolean runs = reasons.isEmpty();
        quarantine.held().stream().filter(held -> held.plugin().equals(entry.id())).map(held -> WORDS.say(
                "The %s is held back since %s, as it failed %d times: %s. “vigie plugin free %s” lets it be used again",
                held.contribution(), held.since(), Quarantine.LIMIT, held.reason(), entry.id())).forEach(reasons::add);
        State state = !runs ? State.SET_ASIDE : reasons.isEmpty() ? State.ACTIVE : State.QUARANTINED;
        return new InstalledPlugin(entry.named(trust::name), state, reasons, entry.installed(), entry.place());
    }

    /** Says which promised service of a plugin is not there; empty when all are. */
    private Optional<String> missing(Entry entry) {
        List<Bundle> bundles = framework.of(Owner.of(entry.plugin()));
        return entry.plugin().services().stream().filter(service -> profiles.runs(service.profile()))
                .filter(service -> promises.find(service, bundles).isEmpty()).findFirst()
                .map(service -> WORDS.say("It does not offer the service %s any more", service));
    }
}
