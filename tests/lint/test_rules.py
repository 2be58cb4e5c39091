#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule must refuse its bad examples and accept the good ones beside them."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import rules  # noqa: E402
from source import Source  # noqa: E402


def ts(source, *forms):
    body = "".join(f"<numerusform>{f}</numerusform>" for f in forms) if len(forms) > 1 else forms[0]
    return f"<TS><context><message><source>{source}</source><translation>{body}</translation></message></context></TS>"


# rule: ([(path, bad example)], [(path, good example)])
EXAMPLES = {
    rules.core_knows_no_window: (
        [
            ("core/due/a.cpp", '#include "ui/pages/queue_page.h"'),
            ("core/due/a.cpp", '#  include "app/paths.h"'),
            ("core/due/a.h", "#include <QtWidgets/QWidget>"),
            ("core/due/a.h", "#include <QColor>"),
            ("core/due/a.h", "#include <QDBusConnection>"),
            ("app/command/a.cpp", '#include "ui/text/due.h"'),
            ("app/paths.cpp", "#include <QtGui>"),
        ],
        [
            ("core/due/a.cpp", '#include "core/due/engine.h"\n#include <QString>\n#include <QtCore/QFile>\n#include <QtEndian>'),
            ("core/due/a.cpp", '// not #include "ui/x.h"'),
            ("app/command/a.cpp", '#include "app/paths.h"'),
            ("app/desktop/main.cpp", '#include "ui/main_window.h"\n#include <QApplication>'),
        ],
    ),
    rules.ui_knows_no_app: (
        [("ui/a.cpp", '#include "app/settings.h"')],
        [("ui/a.cpp", '#include "core/due/engine.h"'), ("app/desktop/a.cpp", '#include "app/paths.h"')],
    ),
    rules.sql_lives_in_sql_files: (
        [("core/a.cpp", 'db.exec("SELECT 1 FROM t");'), ("ui/a.cpp", 'auto s = R"( WITH x AS (y))";'.replace('R"(', '"'))],
        [("core/a.cpp", '// "SELECT x"\nprint("Select a case"); db.query("cases/open");'), ("tests/core/a.cpp", '"DELETE FROM t"')],
    ),
    rules.the_system_is_asked_in_app: (
        [("core/sync/a.cpp", "#include <sys/stat.h>"), ("ui/a.h", "#include <unistd.h>")],
        [("app/system/posix.cpp", "#include <sys/stat.h>"), ("core/sync/a.cpp", "#include <cstdio>\n#include <system_error>")],
    ),
    rules.transactions_are_storages: (
        [("core/sync/apply.cpp", 'db.exec("COMMIT");')],
        [("core/storage/database.cpp", 'exec("BEGIN IMMEDIATE");'), ("core/sync/a.cpp", "Transaction t(db); t.commit();")],
    ),
    rules.no_chained_arg: (
        [("ui/a.cpp", 'tr("%1 %2").arg(name(")"))\n    .arg(b)'), ("core/a.cpp", "s.arg(int(1)).arg(a).arg(b)")],
        [("ui/a.cpp", 'tr("%1 %2").arg(a.arg(b), c); f(x.arg(1), y.arg(2)); // .arg(a).arg(b)'), ("ui/a.cpp", "s.arg(int(x())).arg(a)"), ("tests/core/a.cpp", "s.arg(a).arg(b)")],
    ),
    rules.no_runtime_format: (
        [("core/base/a.cpp", "fmt::format(fmt::runtime(s), x)")],
        [("core/base/a.cpp", '// fmt::runtime is forbidden\nfmt::format("{}", x)')],
    ),
    rules.texts_are_shown_plain: (
        [
            ("ui/pages/a.cpp", "new QLabel(item.summary, this)"),
            ("ui/pages/a.cpp", "QLabel label(name);"),
            ("ui/pages/a.cpp", "button->setToolTip(officer.name);"),
            ("ui/pages/a.cpp", 'b->setToolTip(late ? tr("Late") : officer.name);'),
            ("ui/pages/a.cpp", "QMessageBox::warning(this, a, b);"),
            ("app/desktop/main.cpp", "QMessageBox::critical(nullptr, title, error.what);"),
        ],
        [
            ("ui/pages/a.cpp", 'new QLabel(tr("Due"), this); new QLabel(this); QLabel(parent); new QLabel();'),
            ("ui/pages/a.cpp", 'b->setToolTip(tr("Sync now")); b->setToolTip(ui::tip(name)); // QLabel(name)'),
            ("ui/pages/a.cpp", 'b->setToolTip(late ? tr("Late: %1").arg(n) : QString());'),
            ("ui/widgets/plain_label.cpp", "QLabel(text, parent)"),
        ],
    ),
    rules.no_guessing_boxes: (
        [("ui/pages/a.cpp", "#include <QInputDialog>"), ("ui/pages/a.cpp", "new QTextBrowser(this);"), ("app/desktop/main.cpp", "QErrorMessage box;")],
        [("ui/pages/a.cpp", "new LineDialog(asked, preset, this); // no QInputDialog"), ("tests/ui/a.cpp", "QTextBrowser guessing;")],
    ),
    rules.texts_can_be_translated: (
        [
            ("ui/a.cpp", 'label->setText(QStringLiteral("Overdue"));'),
            ("ui/a.cpp", 'menu->addAction("Undo", this);'),
            ("app/desktop/a.cpp", 'new QPushButton(u"Cancel"_s)'),
        ],
        [("ui/a.cpp", 'label->setText(tr("Overdue")); label->setText(QStringLiteral("%1")); x->setObjectName(QStringLiteral("due"));')],
    ),
    rules.translations_keep_placeholders: (
        [
            ("translations/casegrip_cy.ts", ts("Case %1 of %2", "Achos %1")),
            ("translations/casegrip_cy.ts", ts("%n rows in %1", "%n rhes yn %1", "%n rhes yn %2")),
        ],
        [
            ("translations/casegrip_cy.ts", ts("Case %1 of %2", "%2: achos %1")),
            ("translations/casegrip_en.ts", ts("%n case(s)", "one case", "%n cases")),
            ("translations/casegrip_cy.ts", ts("%1 left", "")),
        ],
    ),
    rules.tests_wait_for_conditions: (
        [
            ("tests/ui/a.cpp", "QTest::qWait(50);"),
            ("tests/core/a.cpp", "std::this_thread::sleep_for(1s);"),
            ("tests/core/a.cpp", "::sleep(1);"),
            ("tests/core/a.cpp", "QThread::msleep(5);"),
        ],
        [("tests/core/a.cpp", 'QTRY_VERIFY(done); "sleep(1)"; // sleep(1)\nmodel.sleep(1);'), ("core/a.cpp", "usleep(5);")],
    ),
    rules.says_its_licence: (
        [("core/a.cpp", "#include <vector>\n"), ("core/a.h", "\n// SPDX-License-Identifier: GPL-3.0-or-later\n")],
        [("core/a.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\n#include <vector>\n")],
    ),
    rules.guards_its_header: (
        [("core/a.h", "// SPDX\n#ifndef A\n#define A\n#endif\n")],
        [("core/a.h", "// SPDX\n#pragma once\n"), ("core/a.cpp", "// SPDX\n")],
    ),
    rules.leaves_nothing_behind: (
        [("core/a.cpp", "// TODO later"), ("docs/a.md", "FIXME")],
        [("core/a.cpp", "// what is to do stands in Error.todo")],
    ),
}


class Rules(unittest.TestCase):
    def test_every_rule_has_examples(self):
        self.assertEqual(set(rules.RULES), set(EXAMPLES))

    def test_examples(self):
        for rule, (bad, good) in EXAMPLES.items():
            for path, text in bad:
                with self.subTest(rule=rule.__name__, bad=text):
                    self.assertNotEqual(list(rule(Source(path, text))), [])
            for path, text in good:
                with self.subTest(rule=rule.__name__, good=text):
                    self.assertEqual(list(rule(Source(path, text))), [])

    def test_line_numbers(self):
        source = Source("tests/a.cpp", "/* one\n two */\nqWait(1);\n")
        self.assertEqual([line for line, _ in rules.tests_wait_for_conditions(source)], [3])


if __name__ == "__main__":
    unittest.main()
