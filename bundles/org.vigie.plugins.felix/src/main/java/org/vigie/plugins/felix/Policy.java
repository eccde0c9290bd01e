package org.vigie.plugins.felix;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.vigie.model.Phrases;
import org.vigie.plugins.Consent;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRequirement;
import org.vigie.plugins.Publisher;

/** Who may install what: publishers, versions, and what a plugin says that it needs. */
final class Policy {

    private static final Phrases WORDS = Phrases.of(Policy.class);
    private static final int SHOWN = 16;

    private final Version vigie;

    Policy(Version vigie) {
        this.vigie = vigie;
    }

    void check(StagedArchive archive, InstalledRecord record, Consent consent) throws PluginException {
        Plugin plugin = archive.plugin();
        if (consent.archive().isPresent() && !consent.archive().get().equals(plugin.hash())) {
            throw new PluginException(Problem.HASH, WORDS.say(
                    "%s holds something else than when you were asked. Look at it again before you install it",
                    archive.place()));
        }
        Optional<Entry> old = record.find(plugin.id());
        if (old.isPresent()) {
            checkOwner(archive, old.get());
        }
        checkPublisher(archive, consent);
        if (old.isPresent() && !consent.problems().contains(Problem.DOWNGRADE)
                && new Version(plugin.version()).compareTo(new Version(old.get().plugin().version())) < 0) {
            throw new PluginException(Problem.DOWNGRADE, WORDS.say(
                    "The plugin %s is installed in version %s, and %s has the older version %s. If you want that one all"
                            + " the same, say --allow-downgrade",
                    plugin.id(), old.get().plugin().version(), archive.place(), plugin.version()), plugin);
        }
        checkNeeds(plugin, record);
        checkNeeded(plugin, record);
    }

    private static void checkOwner(StagedArchive archive, Entry old) throws PluginException {
        Plugin plugin = archive.plugin();
        if (!old.group().equals(archive.group())) {
            throw new PluginException(Problem.OTHER_PUBLISHER, WORDS.say(
                    "The name %s is taken: %s:%s is installed, and %s is %s:%s, another plugin. Remove the one that is"
                            + " installed if you want the other",
                    plugin.id(), old.group(), plugin.id(), archive.place(), archive.group(), plugin.id()));
        }
        Optional<Publisher> publisher = old.plugin().publisher();
        if (publisher.isPresent() && !publisher.map(Publisher::fingerprint)
                .equals(plugin.publisher().map(Publisher::fingerprint))) {
            throw new PluginException(Problem.OTHER_PUBLISHER, WORDS.say(
                    "The name %s is taken by another publisher: the plugin that is installed was signed by %s, and %s by"
                            + " %s. Remove the one that is installed if you want the other",
                    plugin.id(), show(publisher), archive.place(), show(plugin.publisher())));
        }
    }

    private static String show(Optional<Publisher> publisher) {
        return publisher.map(known -> known.name() + " (" + known.fingerprint().substring(0, SHOWN) + "…)")
                .map(String::strip).orElseGet(() -> WORDS.say("nobody"));
    }

    private static void checkPublisher(StagedArchive archive, Consent consent) throws PluginException {
        Plugin plugin = archive.plugin();
        Optional<Publisher> publisher = plugin.publisher();
        if (publisher.isPresent() && publisher.get().isTrusted()) {
            return;
        }
        Problem problem = publisher.isEmpty() ? Problem.UNSIGNED : Problem.UNKNOWN_PUBLISHER;
        if (!consent.problems().contains(problem)) {
            throw new PluginException(problem, publisher.isEmpty()
                    ? WORDS.say("The plugin %s (%s) is not signed: nobody vouches for it, and a plugin can do whatever"
                            + " you can. If you know where it comes from, install it by --allow-unsigned", plugin.id(),
                            archive.place())
                    : WORDS.say(
                            "The plugin %s (%s) is signed by a publisher that you do not trust yet, whose key has the"
                                    + " fingerprint %s. If it is the one that the publisher names, trust it by “vigie plugin"
                                    + " trust add”; or install this archive alone by --allow-unsigned",
                            plugin.id(),
                            archive.place(), publisher.get().fingerprint()),
                    plugin);
        }
    }

    /** Checks what a plugin says that it needs: a version of Vigie, and other plugins. */
    void checkNeeds(Plugin plugin, InstalledRecord record) throws PluginException {
        if (!plugin.vigie().isEmpty() && !new VersionRange(plugin.vigie()).includes(vigie)) {
            boolean newer = vigie.compareTo(new VersionRange(plugin.vigie()).getLeft()) < 0;
            throw new PluginException(Problem.VIGIE_VERSION, newer
                    ? WORDS.say(
                            "The plugin %s %s needs a newer Vigie: versions %s, and this is %s. Update Vigie, or ask"
                                    + " for a version of the plugin that fits",
                            plugin.id(), plugin.version(), plugin.vigie(),
                            vigie)
                    : WORDS.say("The plugin %s %s is made for an older Vigie: versions %s, and this is %s. Ask for a"
                            + " newer version of the plugin", plugin.id(), plugin.version(), plugin.vigie(), vigie));
        }
        for (PluginRequirement need : plugin.requirements()) {
            checkNeed(plugin, need, record);
        }
    }

    /** Checks whether those that need a plugin can live with its new version. */
    private static void checkNeeded(Plugin plugin, InstalledRecord record) throws PluginException {
        for (Entry other : record.entries()) {
            for (PluginRequirement need : other.plugin().requirements()) {
                if (need.id().equals(plugin.id()) && !includes(need, plugin.version())) {
                    throw new PluginException(Problem.IN_USE, WORDS.say(
                            "The plugin %s needs %s in the versions %s, and this is %s. Update or remove it first",
                            other.id(), plugin.id(), need.range(), plugin.version()));
                }
            }
        }
    }

    private static void checkNeed(Plugin plugin, PluginRequirement need, InstalledRecord record)
            throws PluginException {
        if (need.id().equals(plugin.id()) || chain(need.id(), record).contains(plugin.id())) {
            throw new PluginException(Problem.NEEDS_PLUGIN, WORDS.say(
                    "The plugin %s needs itself, by way of %s. Its author has to mend that", plugin.id(), need.id()));
        }
        Optional<Entry> there = record.find(need.id());
        String range = need.range().isEmpty() ? "" : " " + need.range();
        if (there.isEmpty()) {
            throw new PluginException(Problem.NEEDS_PLUGIN, WORDS.say(
                    "The plugin %s needs the plugin %s%s, which is not installed. Install it first: vigie plugin install"
                            + " %s",
                    plugin.id(), need.id(), range, need.id()));
        }
        if (!includes(need, there.get().plugin().version())) {
            throw new PluginException(Problem.NEEDS_PLUGIN, WORDS.say(
                    "The plugin %s needs the plugin %s%s, which is installed in version %s. Update it first: vigie"
                            + " plugin update %s",
                    plugin.id(), need.id(), range, there.get().plugin().version(), need.id()));
        }
    }

    private static boolean includes(PluginRequirement need, String version) {
        return need.range().isEmpty() || new VersionRange(need.range()).includes(new Version(version));
    }

    /** Returns all that a plugin needs, directly or not. */
    private static List<String> chain(String id, InstalledRecord record) {
        LinkedHashSet<String> reached = new LinkedHashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            record.find(open.pop()).ifPresent(entry -> entry.plugin().requirements().forEach(need -> {
                if (reached.add(need.id())) {
                    open.push(need.id());
                }
            }));
        }
        return List.copyOf(reached);
    }
}
