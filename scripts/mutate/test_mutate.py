"""Tests of finding and planting changes: `python3 -m unittest discover scripts/mutate`."""

import unittest

from campaign import batches, noticed
from plan import Plan, order
from runs import Run, _ending
from schemata import planted
from sites import find
from tokens import Source, TokenError


def changes(text):
    """The text before and after each change found."""
    return [(site.before, site.after) for site in find("A.swift", text)]


class TokenTests(unittest.TestCase):
    def test_comments_and_strings_are_no_code(self):
        tokens = Source('a /* 1 /* 2 */ 3 */ b // c "\n"d // \\" e" #"f"g"#').tokens
        self.assertEqual([token.text for token in tokens], ["a", "b", '"d // \\" e"', '#"f"g"#'])

    def test_interpolations_have_tokens(self):
        token, = Source('"a\\(b("c"))d"').tokens
        self.assertEqual([inner.text for inner in token.inner[0]], ["b", "(", '"c"', ")"])
        self.assertEqual(token.segments, [(1, 2), (11, 12)])

    def test_what_is_not_closed_is_an_error(self):
        for text in ('"a', '"a\n"', "/* /* */", '"\\(a"'):
            with self.assertRaises(TokenError):
                Source(text)

    def test_columns_count_bytes(self):
        source = Source('"总计"; a')
        self.assertEqual(source.column(source.tokens[-1].start), 11)


class SiteTests(unittest.TestCase):
    def test_each_kind_is_found(self):
        for text, before, after in (
            ("if a >= b {}", ">=", ">"), ("if a == b {}", "==", "!="), ("if a && b {}", "&&", "||"),
            ("x += y", "+=", "-="), ("x - y", "-", "+"), ("a..<b", "..<", "..."), ("x[...b]", "...", "..<"),
            ("x = 0x1F", "0x1F", "0x20"), ("x = true", "true", "false"), ('x = "ab"', '"ab"', '"ax"'),
            ("if !a {}", "!", "no !"), ("x = min(a, b)", "min", "max"), ("x = a.last", "last", "first"),
            ("x = a.isEmpty", ".isEmpty", "not .isEmpty"), ("for a in b { continue }", "continue", "break"),
            ("func f() { g() }", "g()", "left out"), ("func f() {\n  a.b?.c { d }\n}", "a.b?.c { d }", "left out"),
        ):
            with self.subTest(text):
                self.assertEqual(changes(text), [(before, after)])

    def test_what_is_no_such_place(self):
        for text in (
            "import A.first", "let a: Array<B> = c", "func < (a: B) -> C", "f(by: <)", "x.0", "a[b...]", "$0", "x!",
            '@available(macOS 15, *) let a: B', "#if os(macOS)\n#endif", 'case a = "b"', "case a = 1, b = 2",
            'Message("总计 \\(a == 1)", "total")', 'say("总计", "total")', "let a: B = \\.isEmpty", "\\B.c.first",
            "extension A where Element == B {}", "// a && b", '/// "a" == true', '"\\(a)"', "switch a { case b: break }",
            "func f() -> A { g(1.5) }", "let a = b { g($0) }", "return f()", "let a =\n  f()", "min = a", "unlink(1)",
        ):
            with self.subTest(text):
                self.assertEqual(changes(text), [])

    def test_a_string_that_has_only_escapes_becomes_another(self):
        self.assertEqual(changes(r'x = "\n"'), [(r'"\n"', '"x"')])
        self.assertEqual(changes(r'x = "\u{4e00}a\t"'), [(r'"\u{4e00}a\t"', r'"\u{4e00}x\t"')])


class PlantingTests(unittest.TestCase):
    def plant(self, text):
        return planted(text, list(enumerate(find("A.swift", text), 1))).splitlines()

    def test_lines_stay(self):
        lines = self.plant("if a >= 1,\n  b { f() }\n")
        self.assertEqual(lines[0], "if a >=∀∁ mutated(2, 1, 2),")
        self.assertEqual(lines[1], "  b { if !mutantIsOn(3) { f() } }")
        self.assertTrue(lines[2].startswith("infix operator >=∀∁: ComparisonPrecedence; fileprivate func >=∀∁ "))

    def test_changes_within_changes(self):
        line, = self.plant('func f() { g(x.first(where: h), "a\\(min(1, b))c") }')
        self.assertEqual(
            line, 'func f() { if !mutantIsOn(1) { g(x.mutantFirst(2, where: h), '
            '"a\\(mutantMin(4, mutated(5, 1, 2), b))\\(mutated(3, "c", "x"))") } }')

    def test_members_without_arguments(self):
        self.assertEqual(self.plant("a.first?.b ?? c.max()"), ["a.mutantFirst(1)?.b ?? c.mutantMax(2)"])


class PlanTests(unittest.TestCase):
    sites = find("A.swift", "if a >= 1, b == 2, !c {\n  d = true\n  e = 3\n}\n")

    def test_the_seed_decides(self):
        self.assertEqual(order(self.sites, 1), order(list(reversed(self.sites)), 1))
        self.assertEqual(set(order(self.sites, 2)), set(self.sites))

    def test_what_does_not_compile_is_replaced(self):
        plan = Plan(self.sites, 1, 1)
        first = plan.chosen()[0][1]
        self.assertTrue(plan.drop("A.swift", first.line))
        self.assertFalse(plan.drop("B.swift", 1))
        plan.extend()
        self.assertEqual(len(plan.chosen()), 1)
        self.assertNotEqual(plan.chosen()[0][1], first)


class RunTests(unittest.TestCase):
    def test_a_run_that_ends_early_has_not_passed(self):
        self.assertEqual(_ending(0, False, "✔ Test run with 2 tests in 1 suite passed after 1 seconds."), "passed")
        self.assertEqual(_ending(0, False, "✔ Test a() passed after 1 seconds."), "failed")
        self.assertEqual(_ending(1, False, ""), "failed")
        self.assertEqual(_ending(-4, False, ""), "trap")
        self.assertEqual(_ending(-9, True, ""), "time limit")

    def test_batches_grow(self):
        found = list(batches([(0.5, "a"), (0.5, "b"), (1, "c"), (3, "d"), (9, "e")], 1))
        self.assertEqual(found, [(1.0, ["a", "b"]), (4, ["c", "d"]), (9, ["e"])])

    def test_halves_tell_which_mutants_are_noticed(self):
        runs = []

        def run(numbers):
            runs.append(numbers)
            return Run("failed" if {3, 4, 9} & set(numbers) else "passed", 1, "", [])

        self.assertEqual([number for number, _ in noticed(list(range(1, 10)), run)], [3, 4, 9])
        self.assertEqual([number for number, _ in noticed([1, 2, 5], run)], [])
        self.assertEqual(noticed([], run), [])
        self.assertLess(len(runs), 15)


if __name__ == "__main__":
    unittest.main()
