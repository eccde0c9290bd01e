package org.vigie.workbench.desktop;

/** What is said to the user of an exception. */
final class Problems {

    private Problems() {}

    static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
