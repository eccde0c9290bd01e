package org.vigie.cli.plugins;

import java.util.List;
import java.util.Optional;
import org.vigie.cli.Messages;
import org.vigie.command.CommandContext;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.Publisher;

/** Writes all that is known of a plugin for people. */
final class PluginText {

    private static final int LABEL = 14;

    private final CommandContext context;
    private final Messages messages;

    PluginText(CommandContext context) {
        this.context = context;
        this.messages = Messages.of(context.locale());
    }

    void write(Plugin plugin, Optional<InstalledPlugin> installed, List<String> dependents) {
        context.out().println(plugin.name() + " " + plugin.version());
        if (!plugin.description().isEmpty()) {
            context.out().println(plugin.description());
        }
        line("id", plugin.id());
        line("vendor", plugin.vendor());
        line("licence", plugin.licence());
        line("vigie", plugin.vigie());
        line("state", installed.map(known -> known.state().id()).orElse(messages.text("plugin.info.not-installed")));
        installed.ifPresent(known -> {
            known.reasons().forEach(reason -> line("", "! " + reason));
            line("installed", known.installed() + " (" + known.place() + ")");
        });
        line("publisher", plugin.publisher().map(this::publisher).orElse(messages.text("plugin.info.unsigned")));
        line("size", messages.text("plugin.info.bytes", plugin.size()));
        line("hash", plugin.hash());
        plugin.bundles().forEach(bundle -> {
            line("bundle", bundle.name() + " " + bundle.version() + " (" + bundle.profile() + ", "
                    + messages.text("plugin.info.bytes", bundle.size()) + ")");
            line("", bundle.hash());
        });
        plugin.services().forEach(service -> line("service", service.toString()));
        plugin.requirements().forEach(need -> line("requires", need.id() + " " + need.range()));
        dependents.forEach(dependent -> line("needed-by", dependent));
    }

    private String publisher(Publisher publisher) {
        String name = publisher.isTrusted() ? publisher.name() : messages.text("plugin.info.unknown");
        return name + ", " + publisher.fingerprint();
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            String label = key.isEmpty() ? "" : messages.text("plugin.info." + key);
            context.out().println(("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + value));
        }
    }
}
