"""A statement is read and judged by keys alone."""

from __future__ import annotations

from tests.browser.conftest import expect


def test_keys_go_from_claim_to_claim_and_show_the_words(visit):
    visit.open("/statements/2/")
    page = visit.page
    for number in ("1", "2"):
        page.keyboard.press("j")
        page.locator(f".claim.selected[data-number='{number}'] .judge").wait_for()
        marked = page.locator("mark.on")
        expect(marked.first).to_be_attached()
        assert all(number in (each.get_attribute("data-claims") or "").split() for each in marked.all())
    page.keyboard.press("k")
    expect(page.locator(".claim.selected")).to_have_attribute("data-number", "1")
    page.keyboard.press("Escape")
    expect(page.locator(".claim.selected")).to_have_count(0)
    assert visit.faults == []


def test_what_a_key_decides_about_is_in_sight(visit):
    visit.open("/statements/1/")
    page = visit.page
    for number in page.locator(".reading .claim").evaluate_all("all => all.map((each) => each.dataset.number)"):
        page.keyboard.press("j")
        button = page.locator(f".claim.selected[data-number='{number}'] [data-key=a]")
        expect(button).to_be_in_viewport(ratio=1)
        expect(page.locator("mark.on").first).to_be_in_viewport()
    assert visit.faults == []


def test_a_single_key_decides_and_the_claim_stays_where_it_is(visit):
    visit.open("/statements/2/")
    page = visit.page
    page.keyboard.press("j")
    for key, verdict in (("a", "accepted"), ("r", "rejected")):
        page.locator(".claim.selected .judge").wait_for()
        page.keyboard.press(key)
        page.locator(f".claim.selected .verdict:text-is('{verdict}')").wait_for()
    expect(page.locator(".claim.selected")).to_have_attribute("data-number", "1")
    expect(page.locator("mark.on").first).to_be_attached()
    expect(page.locator("#told")).to_have_text("rejected")
    assert visit.faults == []


def test_a_correction_is_made_by_keys(visit):
    visit.open("/statements/2/")
    page = visit.page
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.locator(".claim.selected .judge").wait_for()
    page.keyboard.press("c")
    page.locator(".claim.selected form.making").wait_for()
    page.wait_for_function("document.activeElement.matches('[data-narrows]')")
    page.keyboard.type("air attack")
    assert page.locator(".claim.selected select[name=event]").input_value() == "attack.air"
    page.locator(".claim.selected select[name=stance]").select_option("denied")
    page.get_by_role("button", name="See what changes").click()
    page.locator(".changes ins:text-is('denied')").wait_for()
    assert visit.unfit() == []
    page.get_by_role("button", name="Keep a corrected copy").click()
    page.locator(".claim .verdict:text-is('corrected copy')").first.wait_for()
    assert visit.faults == []


def test_a_claim_is_made_by_keys_alone_of_words_that_a_caret_selects(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.keyboard.press("v")
    page.wait_for_function("document.activeElement.matches('.words')")
    before = page.locator(".words").inner_text()
    page.keyboard.type("x")  # nothing can be written there
    page.keyboard.press("Control+Home")
    for _ in range(4):
        page.keyboard.press("Shift+Control+ArrowRight")
    said = page.evaluate("text.selected().words")
    page.keyboard.press("Enter")
    page.locator("form#making").wait_for()
    assert page.locator("[name=evidence-0-words]").input_value() == said
    assert page.locator(".words").inner_text() == before
    page.wait_for_function("document.activeElement.matches('[data-narrows]')")
    page.keyboard.type("shelling")
    page.locator("[name=agent-0-words]").focus()
    page.keyboard.press("F2")
    page.wait_for_function("document.activeElement.matches('.words')")
    page.keyboard.press("Shift+Control+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("[name=agent-0-words]")).to_be_focused()
    assert page.locator("[name=agent-0-words]").input_value()
    assert visit.unfit() == []
    page.get_by_role("button", name="Keep the claim").click()
    page.locator(".claim.selected .verdict:text-is('added by hand')").wait_for()
    assert visit.faults == []


def test_words_that_a_mouse_selects_are_offered_and_fill_fields(visit):
    visit.open("/statements/1/")
    page = visit.page
    box = page.locator(".words").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 18)
    page.mouse.down()
    page.mouse.move(box["x"] + 220, box["y"] + 18, steps=4)
    page.mouse.up()
    said = page.evaluate("text.selected().words")
    page.locator(".picked [data-takes]").click()
    page.locator("form#making").wait_for()
    assert page.locator("[name=evidence-0-words]").input_value() == said
    page.locator("[name=agent-0-words]").focus()
    page.mouse.move(box["x"] + 60, box["y"] + 18)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 18, steps=4)
    page.mouse.up()
    taken = page.locator("[name=agent-0-words]").input_value()
    assert taken
    assert said.startswith(taken.split()[0])
    assert visit.faults == []


def test_a_part_of_a_claim_lights_its_words(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.keyboard.press("j")
    link = page.locator(".claim.selected a[data-lights]").first
    link.click()
    # a quotation mark of the page stands before and after the words
    expect(page.locator(".words .lit").first).to_be_attached()
    assert "".join(page.locator(".words .lit").all_inner_texts()) in link.inner_text()
    link.click()
    expect(page.locator(".words .lit")).to_have_count(0)
    assert visit.faults == []


def test_two_keys_lead_from_a_claim_to_its_statement_and_back(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.keyboard.press("j")
    page.locator(".claim.selected .judge").wait_for()
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.locator(".alone .claim .judge").wait_for()
    assert "/claims/c_" in page.url
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.locator(".reading .claim.selected .judge").wait_for()
    assert "/statements/1/" in page.url
    assert visit.faults == []


def test_marks_are_sifted_without_loading_anything(visit):
    visit.open("/statements/1/")
    page = visit.page
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    claims = page.locator(".reading .claims > .claim:visible").count()
    page.locator(".sift [name=family]").first.uncheck()
    assert page.locator(".reading .claims > .claim:visible").count() < claims
    expect(page.locator("mark.off").first).to_be_attached()
    page.locator(".sift [name=waits]").check()
    assert asked == []
    assert visit.faults == []


def test_how_a_claim_was_read_is_loaded_when_it_is_asked_for(visit):
    visit.open("/statements/2/")
    page = visit.page
    page.keyboard.press("j")
    page.locator(".claim.selected .how summary").click()
    page.locator(".claim.selected .drawn svg").wait_for(timeout=60_000)
    assert visit.unfit() == []
    assert visit.faults == []


def test_letters_in_a_field_are_letters(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("jar")
    expect(page.locator(":focus")).to_have_value("jar")
    expect(page.locator(".claim.selected")).to_have_count(0)


def test_a_click_on_words_opens_their_claim(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.locator("mark .no").nth(1).click()
    page.locator(".claim.selected[data-number='2'] .judge").wait_for()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert visit.faults == []
