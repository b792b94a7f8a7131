// Added to every module of the copy: tells which mutant is on, and has the functions that planted changes call.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private enum Mutants {
  /// A file with a byte for each mutant, shared by all processes of a run: bit 0 if it is on, bit 1 once it is
  /// reached. `nil` if there is no such file.
  nonisolated(unsafe) static let marks: UnsafeMutablePointer<UInt8>? = {
    guard let path = getenv("NIANBAO_MUTANTS") else { return nil }
    let file = open(path, O_RDWR)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = lseek(file, 0, Int32(SEEK_END))
    guard let memory = mmap(nil, Int(size), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), memory != MAP_FAILED
    else {
      return nil
    }
    return memory.assumingMemoryBound(to: UInt8.self)
  }()
}

func mutantIsOn(_ number: Int) -> Bool {
  guard let marks = Mutants.marks else { return false }
  marks[number] |= 2
  return marks[number] & 1 != 0
}

func mutated<Value>(_ number: Int, _ original: Value, _ changed: Value) -> Value {
  mutantIsOn(number) ? changed : original
}

extension Bool {
  func mutantTurned(_ number: Int) -> Bool { mutantIsOn(number) ? !self : self }
}

func mutantMin<Value: Comparable>(_ number: Int, _ one: Value, _ other: Value) -> Value {
  mutantIsOn(number) ? max(one, other) : min(one, other)
}

func mutantMin<Value: Comparable>(_ number: Int, _ one: Value, _ other: Value, _ third: Value) -> Value {
  mutantIsOn(number) ? max(one, other, third) : min(one, other, third)
}

func mutantMax<Value: Comparable>(_ number: Int, _ one: Value, _ other: Value) -> Value {
  mutantIsOn(number) ? min(one, other) : max(one, other)
}

func mutantMax<Value: Comparable>(_ number: Int, _ one: Value, _ other: Value, _ third: Value) -> Value {
  mutantIsOn(number) ? min(one, other, third) : max(one, other, third)
}

extension FixedWidthInteger {
  static func mutantMin(_ number: Int) -> Self { mutantIsOn(number) ? max : min }
  static func mutantMax(_ number: Int) -> Self { mutantIsOn(number) ? min : max }
}

extension Sequence {
  func mutantMin(_ number: Int, by less: (Element, Element) throws -> Bool) rethrows -> Element? {
    mutantIsOn(number) ? try self.max(by: less) : try self.min(by: less)
  }

  func mutantMax(_ number: Int, by less: (Element, Element) throws -> Bool) rethrows -> Element? {
    mutantIsOn(number) ? try self.min(by: less) : try self.max(by: less)
  }
}

extension Sequence where Element: Comparable {
  func mutantMin(_ number: Int) -> Element? { mutantIsOn(number) ? self.max() : self.min() }
  func mutantMax(_ number: Int) -> Element? { mutantIsOn(number) ? self.min() : self.max() }
}

extension BidirectionalCollection {
  func mutantFirst(_ number: Int) -> Element? { mutantIsOn(number) ? last : first }
  func mutantLast(_ number: Int) -> Element? { mutantIsOn(number) ? first : last }

  func mutantFirst(_ number: Int, where holds: (Element) throws -> Bool) rethrows -> Element? {
    mutantIsOn(number) ? try last(where: holds) : try first(where: holds)
  }

  func mutantLast(_ number: Int, where holds: (Element) throws -> Bool) rethrows -> Element? {
    mutantIsOn(number) ? try first(where: holds) : try last(where: holds)
  }

  func mutantFirstIndex(_ number: Int, where holds: (Element) throws -> Bool) rethrows -> Index? {
    mutantIsOn(number) ? try lastIndex(where: holds) : try firstIndex(where: holds)
  }

  func mutantLastIndex(_ number: Int, where holds: (Element) throws -> Bool) rethrows -> Index? {
    mutantIsOn(number) ? try firstIndex(where: holds) : try lastIndex(where: holds)
  }

  func mutantDropFirst(_ number: Int, _ count: Int = 1) -> SubSequence {
    mutantIsOn(number) ? dropLast(count) : dropFirst(count)
  }

  func mutantDropLast(_ number: Int, _ count: Int = 1) -> SubSequence {
    mutantIsOn(number) ? dropFirst(count) : dropLast(count)
  }
}

extension BidirectionalCollection where Element: Equatable {
  func mutantFirstIndex(_ number: Int, of element: Element) -> Index? {
    mutantIsOn(number) ? lastIndex(of: element) : firstIndex(of: element)
  }

  func mutantLastIndex(_ number: Int, of element: Element) -> Index? {
    mutantIsOn(number) ? firstIndex(of: element) : lastIndex(of: element)
  }
}

extension StringProtocol {
  func mutantHasPrefix(_ number: Int, _ text: some StringProtocol) -> Bool {
    mutantIsOn(number) ? hasSuffix(text) : hasPrefix(text)
  }

  func mutantHasSuffix(_ number: Int, _ text: some StringProtocol) -> Bool {
    mutantIsOn(number) ? hasPrefix(text) : hasSuffix(text)
  }
}

/// A range that includes its upper bound or not.
struct MutantRange<Bound: Comparable>: RangeExpression {
  let lower: Bound?
  let upper: Bound
  let isClosed: Bool

  init(_ lower: Bound?, _ upper: Bound, isClosed: Bool) {
    precondition(lower.map { $0 <= upper } ?? true, "the bounds of a range are not in order")
    self.lower = lower
    self.upper = upper
    self.isClosed = isClosed
  }

  func contains(_ element: Bound) -> Bool {
    (lower.map { $0 <= element } ?? true) && (isClosed ? element <= upper : element < upper)
  }

  func relative<Items: Collection>(to items: Items) -> Range<Bound> where Items.Index == Bound {
    (lower ?? items.startIndex)..<(isClosed ? items.index(after: upper) : upper)
  }
}

extension MutantRange: Sequence where Bound: Strideable, Bound.Stride: SignedInteger {
  func makeIterator() -> AnyIterator<Bound> {
    guard let lower, contains(lower) else { return AnyIterator { nil } }
    return isClosed
      ? AnyIterator((lower...upper).makeIterator()) : AnyIterator((lower..<upper).makeIterator())
  }
}
