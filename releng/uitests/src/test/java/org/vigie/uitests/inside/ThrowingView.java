package org.vigie.uitests.inside;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A view that throws when it is made, until it is mended, and when its button is pressed. */
public final class ThrowingView {

    static final AtomicBoolean MENDED = new AtomicBoolean();

    @PostConstruct
    public void create(Composite parent) {
        if (!MENDED.get()) {
            throw new IllegalStateException("The view has a bad day");
        }
        Button button = new Button(parent, SWT.PUSH);
        button.setText("Throw");
        button.setData("id", "throwing.button");
        button.addListener(SWT.Selection, _ -> {
            throw new IllegalStateException("The button has a bad day");
        });
    }
}
