package org.vigie.view.feeds;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.vigie.feeds.Feed;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** Asks for a subscription. */
final class FeedDialog extends TitleAreaDialog {

    private static final Texts TEXTS = Texts.of(FeedDialog.class);
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private final Optional<Feed> known;
    private Text address;
    private Text name;
    private Spinner minutes;
    private Feed answer;

    FeedDialog(Shell parent, Optional<Feed> known) {
        super(parent);
        this.known = known;
    }

    /** Returns what the user wants; empty when nothing. */
    Optional<Feed> ask() {
        return open() == Window.OK ? Optional.of(answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.say("view.feeds"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(TEXTS.say(known.isPresent() ? "do.edit" : "do.add"));
        setMessage(TEXTS.say("dialog.message"));
        Composite panel = new Composite(area, SWT.NONE);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        panel.setLayout(new GridLayout(2, false));
        address = text(panel, "column.address", known.map(Feed::address).orElse(""));
        address.setEnabled(known.isEmpty());
        address.setMessage("https://");
        name = text(panel, "column.name", known.map(Feed::name).orElse(""));
        label(panel, "dialog.minutes");
        minutes = new Spinner(panel, SWT.BORDER);
        minutes.setData("id", "feed.minutes");
        minutes.setValues((int) known.map(Feed::interval).orElse(Feed.USUAL).toMinutes(), 1, MOST_MINUTES, 0, 5, 60);
        Accessibility.name(minutes, TEXTS.say("dialog.minutes"));
        address.addListener(SWT.Modify, _ -> check());
        return area;
    }

    private static void label(Composite panel, String key) {
        Label label = new Label(panel, SWT.NONE);
        label.setText(TEXTS.say(key));
    }

    private static Text text(Composite panel, String key, String value) {
        label(panel, key);
        Text text = new Text(panel, SWT.BORDER);
        text.setData("id", "feed." + key);
        text.setText(value);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Accessibility.name(text, TEXTS.say(key));
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(address.getText().strip().matches("(?i)https?://[^\\s/]+.*"));
    }

    @Override
    protected void okPressed() {
        answer = new Feed(address.getText().strip(), name.getText().strip(), Duration.ofMinutes(minutes.getSelection()),
                Optional.empty());
        super.okPressed();
    }
}
