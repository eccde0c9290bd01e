package org.vigie.uitests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** Goes through every view and dialog, empty and full, takes their pictures, and looks for what is clipped or without a name. */
class GalleryTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Gazette</title>
            <item><title>La mairie de Valmerand rouvre</title><link>http://127.0.0.1/1</link>
            <description>Les guichets sont de nouveau ouverts.</description><guid>g1</guid></item>
            </channel></rss>""";

    private final Bot bot = new Bot();
    private final String prefix = System.getProperty("uitests.gallery") + "-";
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyViewAndDialog() throws Exception {
        bot.waitForWorkbench();
        views("empty");
        dialogs("empty");
        fill();
        openIncident();
        views("full");
        casework();
        report();
        dialogs("full");
        importing();
        assertEquals("", String.join("\n", faults.stream().distinct().toList()));
        bot.quit();
    }

    private void picture(String name) {
        bot.screenshot(prefix + name);
        bot.onDisplay(() -> Looks.faults()).forEach(fault -> faults.add(prefix + name + ": " + fault));
    }

    private void views(String state) {
        for (String view : bot.views()) {
            bot.showView(view);
            picture(state + "-" + view.substring(view.lastIndexOf('.') + 1));
        }
        bot.showView("org.vigie.view.search");
    }

    private void dialogs(String state) {
        for (String command : List.of("import", "export", "preferences", "quick", "about", "keys")) {
            bot.command("org.vigie.command." + command);
            bot.waitForDialog();
            picture(state + "-dialog-" + command);
            bot.closeDialogs();
        }
    }

    private void fill() throws Exception {
        bot.click("org.vigie.command.demo");
        bot.waitUntil("the demonstration", () -> Widgets.text("search.header").startsWith("12"));
        bot.focus("search.query");
        bot.type("valmerand");
        bot.waitUntil("results", () -> Widgets.text("search.header").startsWith("4"));
        bot.press(0, SWT.CR);
        bot.press(0, SWT.ARROW_DOWN);
        bot.press(0, SWT.CR);
        bot.waitUntil("a report", () -> Widgets.find("report.text").isPresent());
        answer("org.vigie.command.search.save", "Valmerand");
        answer("org.vigie.command.collection.add", "collection.name", "Valmerand 2025");
        answer("org.vigie.command.report.tag", "mairie panne");
        subscribe();
    }

    /** Executes a command that asks for a text, and answers. */
    private void answer(String command, String text) {
        bot.command(command);
        bot.waitForDialog();
        picture("dialog-" + command.substring(command.lastIndexOf('.') + 1));
        bot.press(SWT.CTRL, 'a');
        bot.type(text);
        bot.press(0, SWT.CR);
        bot.waitUntil("no dialog", () -> Widgets.shells().size() == 1);
    }

    private void answer(String command, String id, String text) {
        bot.command(command);
        bot.waitFor(id);
        picture("dialog-" + command.replaceFirst("org\\.vigie\\.command\\.", ""));
        bot.enter(id, text);
        bot.pressDialogButton(IDialogConstants.OK_ID);
        bot.waitUntil("no dialog", () -> Widgets.shells().size() == 1);
    }

    private void subscribe() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            bot.showView("org.vigie.view.feeds");
            bot.click("feeds.do.add");
            bot.waitFor("feed.column.address");
            bot.enter("feed.column.address", "http://127.0.0.1:" + server.getAddress().getPort() + "/gazette.xml");
            picture("dialog-feed");
            bot.pressDialogButton(IDialogConstants.OK_ID);
            bot.waitUntil("the subscription", () -> Widgets.rows("feeds.table").size() == 1);
            bot.click("feeds.do.fetch.all");
            bot.waitUntil("the last result",
                    () -> !Widgets.get(Table.class, "feeds.table").getItem(0).getText(3).isEmpty());
        } finally {
            server.stop(0);
        }
    }

    private void openIncident() {
        bot.showView("org.vigie.view.incidents");
        bot.waitUntil("the incidents", () -> Widgets.rows("incidents.table").toString().contains("Port-Ansay"));
        bot.select("incidents.table", "Port-Ansay");
        bot.focus("incidents.table");
        bot.press(0, SWT.CR);
        bot.waitUntil("the incident", () -> Widgets.find("incident.title").isPresent()
                && Widgets.text("incident.title").contains("Port-Ansay"));
    }

    /** The incident with a claim that is read, and the dialogs in which something is decided. */
    private void casework() {
        bot.showView("org.vigie.view.matrix");
        bot.showView("org.vigie.view.incident");
        bot.waitUntil("the record", () -> !Trees.rows("incident.record").isEmpty());
        bot.onDisplay(() -> {
            Trees.select("incident.record", "jeudi matin", "jeudi matin", "découverte");
            return null;
        });
        bot.waitUntil("the passage", () -> Widgets.find("report.text").isPresent()
                && Widgets.get(StyledText.class, "report.text").getSelectionCount() > 0);
        picture("full-casework");
        for (String command : List.of("case.correct", "case.merge", "case.summary")) {
            bot.command("org.vigie.command." + command);
            bot.waitForDialog();
            picture("dialog-" + command);
            bot.closeDialogs();
        }
        bot.focus("report.text");
        bot.press(SWT.CTRL, SWT.HOME);
        bot.press(SWT.CTRL | SWT.SHIFT, SWT.ARROW_RIGHT);
        bot.command("org.vigie.command.case.add");
        bot.waitForDialog();
        picture("dialog-case.add");
        bot.closeDialogs();
        bot.showView("org.vigie.view.incident");
    }

    private void report() {
        bot.showView("org.vigie.view.search");
        CTabFolder folder = bot.onDisplay(GalleryTest::folder);
        int tabs = bot.onDisplay(folder::getItemCount);
        for (int i = 0; i < tabs; i++) {
            int tab = i;
            bot.onDisplay(() -> {
                folder.setSelection(tab);
                Event event = new Event();
                event.item = folder.getItem(tab);
                folder.notifyListeners(SWT.Selection, event);
                return null;
            });
            bot.settle();
            picture("full-report-" + tab);
        }
    }

    /** Returns the folder with the parts of the report that is shown. */
    private static CTabFolder folder() {
        Control control = Widgets.get(Control.class, "report.text");
        while (!(control instanceof CTabFolder)) {
            control = control.getParent();
        }
        return (CTabFolder) control;
    }

    private void importing() {
        bot.command("org.vigie.command.import");
        bot.waitForDialog();
        bot.enter("import.text", "Kennung;Aufmacher;Inhalt\n1;Rathaus ohne Netz;Die Server der Stadt stehen still.\n");
        bot.pressDialogButton(IDialogConstants.NEXT_ID);
        bot.waitFor("import.format");
        bot.choose("import.format", "[csv]");
        bot.waitUntil("the fields", () -> Widgets.rows("mapping.title").size() > 3);
        picture("full-import-mapping");
        bot.choose("mapping.title", "Aufmacher");
        bot.choose("mapping.text", "Inhalt");
        bot.waitUntil("the preview", () -> Widgets.rows("import.preview").contains("Rathaus ohne Netz"));
        picture("full-import-preview");
        bot.pressDialogButton(IDialogConstants.FINISH_ID);
        bot.waitFor("import.summary.text");
        picture("full-import-summary");
        bot.closeDialogs();
    }
}
